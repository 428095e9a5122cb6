// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/snapshot.h"
#include "ui/kit/controls/iconlabel.h"
#include "ui/pages/footaction.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace wizard
{

class Form;
class MessageBar;
class TextLabel;

/// One page of the window: a main sentence, a lead below it and the page's own content. It draws snapshots
/// and sends intents; it decides nothing (ARCHITECTURE rule 1).
class Page : public QWidget
{
    Q_OBJECT

public:
    /// `intents` outlives the page.
    explicit Page(PageIntents &intents, QWidget *parent = nullptr);

    /// Draws a snapshot. Cheap when nothing of the page's has changed; never moves the focus or the
    /// cursor of a field that is being typed in.
    virtual void draw(const FlowSnapshot &snapshot) = 0;

    /// The foot's primary button on this page: a specific verb ("Authorise with Harbour Shop…"). Empty: none.
    virtual QString primaryText(const FlowSnapshot &) const { return {}; }

    /// The primary button was pressed.
    void pressPrimary() { m_page.primary(); }

    /// A second button beside the primary one, with a note before both.
    virtual FootAction secondAction(const FlowSnapshot &) const { return {}; }
    virtual void pressSecond() {}

    /// The page has just been turned to: the focus goes to the first empty required field.
    virtual void takeFocus() {}
    /// Puts the focus on one field; false where the page has no such field.
    virtual bool focusField(const FieldId &field);

    /// A page as wide as the window, without the summary (Consent).
    virtual bool isFullWidth() const { return false; }
    /// Ctrl+F: puts the focus into the page's search; false where there is none.
    virtual bool focusSearch() { return false; }

    /// The main sentence, and what stands below it.
    QString title() const;
    QString lead() const;

    /// The bar below the lead, drawn by the window.
    MessageBar *bar() const { return m_bar; }

Q_SIGNALS:
    /// What secondAction() says has changed without a drawing.
    void footChanged();

protected:
    void setTitle(const QString &title);
    void setLead(const QString &lead);
    /// For a page whose content is not text; grid::textWidth otherwise.
    void setColumnWidth(int width);
    /// For a page whose content is a table with columns: wider than text, and no wider than eyes follow a
    /// row.
    static constexpr int widestTable = 1400;
    /// The page's fields: what is typed and left is sent to the flow, and focusField() looks among them.
    void setForm(Form *form);
    /// A round sign above the title; none for an empty name.
    void setSign(const QString &iconName, IconLabel::Kind kind);
    /// Where the page's own content goes, below title and lead. Not wider than grid::textWidth.
    QVBoxLayout *content() const { return m_content; }
    void showEvent(QShowEvent *event) override;

private:
    PageIntents &m_page;
    QHBoxLayout *m_row = nullptr;
    QWidget *m_column = nullptr;
    IconLabel *m_sign = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_lead = nullptr;
    MessageBar *m_bar = nullptr;
    Form *m_fields = nullptr;
    QVBoxLayout *m_body = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace wizard
