// SPDX-License-Identifier: Apache-2.0
#include "app/player/playfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qint64 largestFile = 1024 * 1024;
constexpr int longestWait = 600; // seconds

struct KindMember {
    PlayStep::Kind kind;
    QLatin1StringView member;
};
constexpr KindMember kindMembers[] = {
    {PlayStep::Kind::WaitForPage, "page"_L1}, {PlayStep::Kind::WaitForHost, "host"_L1},
    {PlayStep::Kind::Click, "click"_L1},      {PlayStep::Kind::Type, "type"_L1},
    {PlayStep::Kind::Key, "key"_L1},          {PlayStep::Kind::Choose, "choose"_L1},
    {PlayStep::Kind::Browse, "browse"_L1},    {PlayStep::Kind::Picture, "picture"_L1},
};

auto refused(const QString &sentence)
{
    return tl::make_unexpected(sentence);
}

bool isPictureName(const QString &name)
{
    // It becomes a file's name.
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar character) {
        return character == u'-' || (character.unicode() < 128 && character.isLetterOrNumber());
    });
}

// A name that Qt does not know becomes a key of its own kind.
bool isKey(const QString &name)
{
    const QKeySequence keys(name, QKeySequence::PortableText);
    return keys.count() == 1 && keys[0].key() != Qt::Key_unknown;
}

tl::expected<PlayStep, QString> readStep(const QJsonObject &object, qsizetype number)
{
    const auto wrong = [number](const QString &what) {
        return refused(u"step %1: %2"_s.arg(number).arg(what));
    };
    PlayStep step;
    bool known = false;
    for (const KindMember &candidate : kindMembers) {
        if (!object.contains(candidate.member))
            continue;
        if (known || !object.value(candidate.member).isString())
            return wrong(u"exactly one of page, host, click, type, key, choose, browse, picture, as text"_s);
        known = true;
        step.kind = candidate.kind;
        step.text = object.value(candidate.member).toString();
    }
    if (!known)
        return wrong(u"none of page, host, click, type, key, choose, browse, picture"_s);
    // An emptied field is the one thing that is said by nothing.
    if (step.text.isEmpty() && step.kind != PlayStep::Kind::Type && step.kind != PlayStep::Kind::Key)
        return wrong(u"a name is missing"_s);

    QStringList others = object.keys();
    for (const KindMember &candidate : kindMembers)
        others.removeAll(candidate.member);
    for (const QString &member : others) {
        const QJsonValue value = object.value(member);
        if (member == u"within" && value.toInt() >= 1 && value.toInt() <= longestWait)
            step.within = std::chrono::seconds(value.toInt());
        else if (member == u"times" && step.kind == PlayStep::Kind::Key && value.toInt() >= 1 &&
                 value.toInt() <= 100)
            step.times = value.toInt();
        else if (member == u"account" && step.kind == PlayStep::Kind::Browse && value == u"second"_s)
            step.second = true;
        else if (((member == u"into" &&
                   (step.kind == PlayStep::Kind::Type || step.kind == PlayStep::Kind::Browse)) ||
                  (member == u"in" && step.kind == PlayStep::Kind::Choose)) &&
                 value.isString())
            step.target = value.toString();
        else
            return wrong(u"“%1” is not understood"_s.arg(member));
    }
    if (step.kind == PlayStep::Kind::WaitForPage && !isPageName(step.text))
        return wrong(u"there is no page “%1”"_s.arg(step.text));
    if (step.kind == PlayStep::Kind::Picture && !isPictureName(step.text))
        return wrong(u"a picture's name is made of letters, digits and hyphens"_s);
    if (step.kind == PlayStep::Kind::Key && !isKey(step.text))
        return wrong(u"there is no key “%1”"_s.arg(step.text));
    if (step.kind == PlayStep::Kind::Browse && step.text != u"approve" && step.text != u"refuse")
        return wrong(u"“browse” is approve or refuse"_s);
    if (step.kind == PlayStep::Kind::Choose && step.target.isEmpty())
        return wrong(u"“in” is missing"_s);
    return step;
}

} // namespace

bool isPageName(const QString &name)
{
    static const QStringList names{u"signIn"_s,      u"home"_s,   u"connector"_s, u"method"_s,  u"settings"_s,
                                   u"credentials"_s, u"review"_s, u"consent"_s,   u"working"_s, u"result"_s,
                                   u"instance"_s,    u"queue"_s,  u"history"_s};
    return names.contains(name);
}

tl::expected<PlayFile, QString> readPlayFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(u"the play file cannot be read"_s);
    // A pipe or a device tells no size, so what is read is limited, not what is told.
    const QByteArray text = file.read(largestFile + 1);
    if (text.size() > largestFile)
        return refused(u"the play file is too large"_s);
    return playFileFrom(text);
}

tl::expected<PlayFile, QString> playFileFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refused(u"the play file is no JSON: %1"_s.arg(error.errorString()));
    if (!document.isObject())
        return refused(u"the play file is no JSON object"_s);
    const QJsonObject object = document.object();
    const QStringList members = object.keys();
    for (const QString &member : members) {
        if (member != u"expect" && member != u"steps")
            return refused(u"“%1” is not understood"_s.arg(member));
    }
    PlayFile play;
    play.expect = object.value("expect"_L1).toString();
    if (play.expect != u"authorised" && play.expect != u"declined" && play.expect != u"failed")
        return refused(u"“expect” is authorised, declined or failed"_s);
    if (!object.value("steps"_L1).isArray())
        return refused(u"“steps” is a list"_s);
    const QJsonArray steps = object.value("steps"_L1).toArray();
    for (const auto &value : steps) {
        const auto step = readStep(value.toObject(), play.steps.size() + 1);
        if (!step)
            return refused(step.error());
        play.steps.append(*step);
    }
    return play;
}

} // namespace wizard
