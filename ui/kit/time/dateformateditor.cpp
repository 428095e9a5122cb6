// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/time/dateformateditor.h"

#include "ui/kit/controls/combobox.h"
#include "ui/kit/style/theme.h"

#include <QAbstractItemView>
#include <QHBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QList<QPair<QString, QString>> presetsWith(const QString &ownFormat)
{
    QList<QPair<QString, QString>> presets{
        {u"Y-m-d H:i:s"_s, DateFormatEditor::tr("Y-m-d H:i:s — the platform’s own")},
        {u"c"_s, DateFormatEditor::tr("c — ISO 8601")},
        {u"Y-m-d\\TH:i:s\\Z"_s, DateFormatEditor::tr("Y-m-d\\TH:i:s\\Z — ISO 8601, read as UTC")},
        {u"Y-m-d\\TH:i:s.vP"_s, DateFormatEditor::tr("Y-m-d\\TH:i:s.vP — with milliseconds")},
        {u"Y-m-d"_s, DateFormatEditor::tr("Y-m-d — date alone")},
        {u"d/m/Y"_s, DateFormatEditor::tr("d/m/Y — day first")},
        {u"m/d/Y"_s, DateFormatEditor::tr("m/d/Y — month first")},
        {u"D, d M Y H:i:s O"_s, DateFormatEditor::tr("D, d M Y H:i:s O — as in e-mails")},
        {u"U"_s, DateFormatEditor::tr("U — seconds since 1970")},
    };
    if (!ownFormat.isEmpty()) {
        presets.removeIf([&](const auto &preset) { return preset.first == ownFormat; });
        presets.prepend({ownFormat, DateFormatEditor::tr("%1 — the connector’s own").arg(ownFormat)});
    }
    return presets;
}

} // namespace

DateFormatEditor::DateFormatEditor(QWidget *parent)
    : TextEditor(Kind::Code, parent)
    , m_presets(new ComboBox(this))
{
    line()->setCleansPaste(false);
    parts()->setSpacing(grid::small);
    parts()->setStretchFactor(line(), 3);
    parts()->addWidget(m_presets, 1);

    m_presets->setObjectName(u"dateFormatPresets"_s);
    m_presets->setAccessibleName(tr("Presets of date formats"));
    m_presets->setProperty("placeholderText", tr("Presets"));
    m_presets->setPlaceholderText(tr("Presets"));
    setOwnFormat({});

    connect(m_presets, &QComboBox::activated, this, [this] {
        const QString format = m_presets->value();
        // A list of proposals, not a state: the line beside it tells what is chosen.
        m_presets->setCurrentIndex(-1);
        choose(format);
    });
}

void DateFormatEditor::setOwnFormat(const QString &format)
{
    m_presets->showChoices(presetsWith(format));
    m_presets->setCurrentIndex(-1);
    m_presets->view()->setMinimumWidth(m_presets->view()->sizeHintForColumn(0) + grid::section);
}

void DateFormatEditor::setLocked(bool locked)
{
    TextEditor::setLocked(locked);
    m_presets->setEnabled(!locked);
}

} // namespace wizard
