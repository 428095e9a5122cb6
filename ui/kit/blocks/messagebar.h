// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/domain/secret/secret.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace wizard
{

class IconLabel;
class ProxyForm;
class TextLabel;

/// The bar below a page's title: what went wrong and the way on, or how many things there are to fix. Its
/// text is announced to screen readers when it changes.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Bad, Caution, Note };

    struct Link {
        QString text;
        FieldId field;
        bool operator==(const Link &) const = default;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Hides it where `title` is empty. `action` is the button's text, empty for none.
    void say(Kind kind, const QString &title, const QString &body, const QString &action = {},
             const QList<Link> &links = {});
    void setActionEnabled(bool enabled);
    /// A proxy's user name and password are asked for below the text.
    void askForProxyLogin(bool asks);
    void focusProxyLogin();
    bool asksForProxyLogin() const;

Q_SIGNALS:
    void actionPressed();
    void linkPressed(const wizard::FieldId &field);
    void proxyLoginGiven(const QString &user, const wizard::Secret &password);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Bad;
    QList<Link> m_links;
    IconLabel *m_icon = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_body = nullptr;
    QPushButton *m_action = nullptr;
    QWidget *m_linkBox = nullptr;
    QVBoxLayout *m_linkLines = nullptr;
    QVBoxLayout *m_lines = nullptr;
    ProxyForm *m_proxyForm = nullptr; ///< made when it is first needed
};

} // namespace wizard
