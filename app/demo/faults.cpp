// SPDX-License-Identifier: Apache-2.0
#include "app/demo/faults.h"

#include <QJsonArray>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// Sends the text a byte at a time, a tenth of a second apart: never silent long enough for an idle timeout.
void drip(QTcpSocket *socket, const QByteArray &bytes, const HttpAnswer::Finished &finished)
{
    auto *timer = new QTimer(socket);
    QObject::connect(socket, &QTcpSocket::disconnected, timer, &QTimer::stop);
    QObject::connect(timer, &QTimer::timeout, socket, [timer, socket, bytes, finished, sent = 0]() mutable {
        socket->write(bytes.constData() + sent++, 1);
        if (sent < bytes.size())
            return;
        timer->stop();
        timer->deleteLater();
        finished();
    });
    timer->start(100);
}

// A TCP reset rather than an orderly end.
void reset(QTcpSocket *socket)
{
    const linger hard{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket->abort();
}

// A body of spaces between two braces, made piece by piece as the reader takes it.
void flood(QTcpSocket *socket, qint64 size, const HttpAnswer::Finished &finished)
{
    size = qMax<qint64>(size, 2);
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                  QByteArray::number(size) + "\r\n\r\n{");
    auto *pump = new QObject(socket);
    const auto more = [socket, pump, finished, left = size - 1]() mutable {
        if (socket->bytesToWrite() > (1 << 18))
            return;
        const qint64 piece = qMin<qint64>(left, 1 << 16);
        left -= piece;
        QByteArray text(piece, ' ');
        if (left == 0)
            text.back() = '}';
        socket->write(text);
        if (left > 0)
            return;
        socket->disconnect(pump);
        pump->deleteLater();
        finished();
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, pump, more);
}

std::optional<HttpAnswer> statusAnswer(const Fault &fault)
{
    static const QHash<QString, QString> messages{
        {u"401"_s, u"Unauthenticated."_s},   {u"403"_s, u"This action is unauthorized."_s},
        {u"404"_s, u"Not Found"_s},          {u"409"_s, u"The instance is being changed by somebody else."_s},
        {u"429"_s, u"Too Many Attempts."_s}, {u"503"_s, u"Service Unavailable"_s},
    };
    const QString message = fault.details.value("message"_L1).toString();
    if (messages.contains(fault.name)) {
        HttpAnswer answer =
            messageAnswer(fault.name.toInt(), message.isEmpty() ? messages.value(fault.name) : message);
        const QJsonValue retryAfter = fault.details.value("retry_after"_L1);
        if (fault.name == "429"_L1 || !retryAfter.isUndefined())
            answer.headers.append({"Retry-After", retryAfter.toVariant().toString().isEmpty()
                                                      ? QByteArray("5")
                                                      : retryAfter.toVariant().toString().toUtf8()});
        return answer;
    }
    if (fault.name == "422"_L1) {
        const QJsonObject errors = fault.details.value("errors"_L1).toObject();
        return validationAnswer(
            errors.isEmpty() ? QJsonObject{{u"name"_s, QJsonArray{u"The name has already been taken."_s}}}
                             : errors);
    }
    if (fault.name == "500json"_L1)
        return messageAnswer(500, message.isEmpty() ? u"Server Error"_s : message);
    if (fault.name == "500html"_L1)
        return htmlAnswer(
            "<!doctype html><title>Server Error</title><h1>500</h1><p>Whoops, something went wrong.</p>",
            500);
    if (fault.name == "html200"_L1)
        return htmlAnswer("<!doctype html><title>Welcome</title><h1>Sign in to the guest network</h1>");
    if (fault.name == "redirect"_L1)
        return redirectAnswer(fault.details.value("location"_L1).toString(u"/elsewhere"_s).toUtf8(), 307);
    return std::nullopt;
}

HttpAnswer spoil(const Fault &fault, HttpAnswer answer)
{
    const int delay = fault.details.value("delay"_L1).toInt(3000);
    const QByteArray bytes = answer.toBytes();
    if (fault.name == "slow"_L1)
        answer.delay = std::chrono::milliseconds(delay);
    else if (fault.name == "empty"_L1)
        answer.body.clear();
    else if (fault.name == "truncated"_L1)
        answer.raw = [bytes](QTcpSocket *socket, const HttpAnswer::Finished &) {
            socket->write(bytes.left(bytes.size() - bytes.size() / 8 - 2));
            socket->disconnectFromHost();
        };
    else if (fault.name == "close"_L1)
        answer.raw = [](QTcpSocket *socket, const HttpAnswer::Finished &) {
            socket->disconnectFromHost();
        };
    else if (fault.name == "reset"_L1)
        answer.raw = [](QTcpSocket *socket, const HttpAnswer::Finished &) {
            reset(socket);
        };
    else if (fault.name == "silence"_L1)
        answer.raw = [](QTcpSocket *, const HttpAnswer::Finished &) {
        };
    else if (fault.name == "drip"_L1)
        answer.raw = [bytes](QTcpSocket *socket, const HttpAnswer::Finished &finished) {
            drip(socket, bytes, finished);
        };
    else if (fault.name == "early103"_L1)
        answer.raw = [bytes](QTcpSocket *socket, const HttpAnswer::Finished &finished) {
            socket->write("HTTP/1.1 103 Early Hints\r\nLink: </app.css>; rel=preload\r\n\r\n" + bytes);
            finished();
        };
    else if (fault.name == "huge"_L1)
        answer.raw = [size = fault.details.value("size"_L1).toInteger(300'000'000)](
                         QTcpSocket *socket, const HttpAnswer::Finished &finished) {
            flood(socket, size, finished);
        };
    return answer;
}

bool fitsPath(const QString &pattern, const QString &path)
{
    if (pattern.isEmpty())
        return true;
    return pattern.endsWith(u'*') ? path.startsWith(pattern.chopped(1)) : path == pattern;
}

} // namespace

const QStringList &Faults::names()
{
    static const QStringList names{
        u"401"_s,     u"403"_s,     u"404"_s,     u"409"_s,      u"422"_s,       u"429"_s,      u"503"_s,
        u"500html"_s, u"500json"_s, u"html200"_s, u"redirect"_s, u"truncated"_s, u"empty"_s,    u"close"_s,
        u"reset"_s,   u"silence"_s, u"drip"_s,    u"slow"_s,     u"huge"_s,      u"early103"_s, u"replace"_s};
    return names;
}

bool Faults::add(const QJsonObject &object)
{
    const QString name = object.value("fault"_L1).toVariant().toString();
    if (!names().contains(name))
        return false;
    m_faults.append({name, object.value("method"_L1).toString(), object.value("path"_L1).toString(),
                     object.value("count"_L1).toInt(1), object.value("applied"_L1).toBool(), object});
    return true;
}

bool Faults::add(const QString &text)
{
    const QString name = text.section(u':', 0, 0);
    bool isNumber = true;
    const QString count = text.section(u':', 1, 1);
    const int number = count.isEmpty() ? 1 : count.toInt(&isNumber);
    return isNumber &&
           add(QJsonObject{{u"fault"_s, name}, {u"count"_s, number}, {u"path"_s, text.section(u':', 2)}});
}

void Faults::clear()
{
    m_faults.clear();
}

std::optional<Fault> Faults::takeFirst(const HttpRequest &request,
                                       const std::function<bool(const Fault &)> &fits)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        const bool methodFits =
            fault.method.isEmpty() ||
            fault.method.compare(QString::fromLatin1(request.method), Qt::CaseInsensitive) == 0;
        if (!methodFits || !fitsPath(fault.path, request.path) || !fits(fault))
            continue;
        const Fault taken = fault;
        if (fault.count > 0 && --fault.count == 0)
            m_faults.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

HttpAnswer Faults::answer(const HttpRequest &request,
                          const std::function<HttpAnswer(const HttpRequest &)> &next)
{
    const auto fault =
        takeFirst(request, [](const Fault &candidate) { return candidate.name != "replace"_L1; });
    if (!fault)
        return next(request);
    const auto status = statusAnswer(*fault);
    if (status && !fault->applied)
        return *status;
    // A slow, dripping or cut answer needs one to spoil; only what never answers may leave the work undone.
    const QStringList wordless{u"close"_s, u"reset"_s, u"silence"_s, u"huge"_s, u"empty"_s};
    const bool carriedOut = fault->applied || (!status && !wordless.contains(fault->name));
    const HttpAnswer answer = carriedOut ? next(request) : HttpAnswer{};
    return status ? *status : spoil(*fault, answer);
}

bool Faults::take(const QString &name, const HttpRequest &request)
{
    return takeFirst(request, [&](const Fault &fault) { return fault.name == name; }).has_value();
}

qsizetype Faults::waiting() const
{
    return m_faults.size();
}

} // namespace demo
