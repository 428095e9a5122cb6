// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace wizard
{

class IconLabel;
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

Q_SIGNALS:
    void actionPressed();
    void linkPressed(const wizard::FieldId &field);

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
};

} // namespace wizard
