// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/snapshot.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wizard {

/// One page of the window: a main sentence, a lead below it and the page's own content. It draws snapshots and
/// sends intents; it decides nothing (architecture rule 1).
class Page : public QWidget
{
    Q_OBJECT

public:
    /// `intents` outlives the page.
    explicit Page(Intents &intents, QWidget *parent = nullptr);

    /// Draws a snapshot. Cheap when nothing of the page's has changed; never moves the focus or the
    /// cursor of a field that is being typed in.
    virtual void draw(const FlowSnapshot &snapshot) = 0;

    /// The foot's primary button on this page: a specific verb ("Authorise with Harbour Shop…"). Empty: none.
    virtual QString primaryText(const FlowSnapshot &snapshot) const = 0;

    /// The page has just been turned to: the focus goes to the first empty required field.
    virtual void takeFocus() {}
    /// Puts the focus on one field; false where the page has no such field.
    virtual bool focusField(const FieldId &field);

    /// A page as wide as the window, without the summary (Consent).
    virtual bool isFullWidth() const { return false; }

protected:
    void setTitle(const QString &title);
    void setLead(const QString &lead);
    /// Where the page's own content goes, below title and lead. Not wider than grid::textWidth.
    QVBoxLayout *content() const { return m_content; }
    Intents &intents() const { return m_intents; }

private:
    Intents &m_intents;
    QLabel *m_title = nullptr;
    QLabel *m_lead = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace wizard
