// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/laravel/laravelserver.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

const QString LaravelServer::email = u"amelia@harbour.example"_s;
const QString LaravelServer::password = u" open sesame "_s;
const QString LaravelServer::apiKey = u"key-of-amelia"_s;

namespace
{

/// The time that PHP may take to read the framework on a busy machine, in milliseconds.
constexpr int serverPatience = 30'000;
/// Between asking for a free port and listening on it another program may take it.
constexpr int mostPorts = 3;

const QString platformFolder = QString::fromUtf8(LARAVEL_PLATFORM);

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool answersAt(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(1'000);
}

/// Neither nginx nor PHP-FPM lies on an ordinary user's path.
QString serverProgram(const QString &name)
{
    const QString unpacked = QString::fromUtf8(UNPACKED_SERVERS) + u'/' + name;
    return QFileInfo::exists(unpacked) ? unpacked : u"/usr/sbin/"_s + name;
}

/// What PHP-FPM has to be told where it is not installed: it reads the settings of PHP for the command line,
/// which name the extensions.
struct PhpSettings {
    QString version; ///< as Debian writes it behind names
    QString file;
    QString folder;
};

PhpSettings phpSettings()
{
    QProcess php;
    php.start(u"php"_s, {u"-r"_s, uR"(echo PHP_MAJOR_VERSION, '.', PHP_MINOR_VERSION, "\n",
        php_ini_loaded_file(), "\n", PHP_CONFIG_FILE_SCAN_DIR, "\n";)"_s});
    if (!php.waitForFinished(serverPatience))
        return {};
    const QStringList told = QString::fromUtf8(php.readAllStandardOutput()).split(u'\n');
    return told.size() < 3 ? PhpSettings() : PhpSettings{told[0], told[1], told[2]};
}

const QByteArray fpmSettings = R"([global]
error_log = STATE/fpm.log
daemonize = no
[platform]
listen = STATE/fpm.sock
pm = static
pm.max_children = 2
clear_env = no
catch_workers_output = yes
php_admin_value[display_errors] = 0
)";

const QByteArray nginxSettings = R"(daemon off;
worker_processes 1;
pid STATE/nginx.pid;
error_log STATE/nginx.log;
events {}
http {
    access_log off;
    client_body_temp_path STATE/nginx.body;
    fastcgi_temp_path STATE/nginx.fastcgi;
    proxy_temp_path STATE/nginx.proxy;
    scgi_temp_path STATE/nginx.scgi;
    uwsgi_temp_path STATE/nginx.uwsgi;
    gzip on;
    gzip_types application/json;
    server {
        listen 127.0.0.1:PORT;
        location / {
            fastcgi_pass unix:STATE/fpm.sock;
            fastcgi_param SCRIPT_FILENAME PLATFORM/index.php;
            fastcgi_param SCRIPT_NAME /index.php;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param REQUEST_URI $request_uri;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            fastcgi_param SERVER_PROTOCOL $server_protocol;
            fastcgi_param SERVER_NAME 127.0.0.1;
            fastcgi_param SERVER_PORT $server_port;
            fastcgi_param REMOTE_ADDR $remote_addr;
        }
    }
}
)";

} // namespace

LaravelServer::LaravelServer(Front front)
    : m_front(front)
{
}

LaravelServer::~LaravelServer()
{
    end();
}

bool LaravelServer::start(int moreInstances)
{
    // Its settings name the folder between blanks.
    if (!m_state.isValid() || m_state.path().contains(u' ')) {
        qWarning("no folder to work in: %s", qPrintable(m_state.path()));
        return false;
    }
    if (!write(u"platform.sqlite"_s, {}) || !artisan({u"platform:seed"_s, QString::number(moreInstances)}))
        return false;
    for (int i = 0; i < mostPorts; ++i) {
        const quint16 port = freePort();
        if (port != 0 && serve(port)) {
            m_port = port;
            return true;
        }
        end();
    }
    qWarning("the platform does not answer: %s", log().constData());
    return false;
}

bool LaravelServer::serve(quint16 port)
{
    const QString address = u"127.0.0.1:%1"_s.arg(port);
    if (m_front == Front::Php) {
        if (!run(u"php"_s,
                 {u"-d"_s, u"display_errors=0"_s, u"-S"_s, address, platformFolder + u"/index.php"_s}))
            return false;
    } else {
        const auto filled = [this, port](QByteArray settings) {
            return settings.replace("STATE", m_state.path().toUtf8())
                .replace("PLATFORM", platformFolder.toUtf8())
                .replace("PORT", QByteArray::number(port));
        };
        if (!write(u"fpm.conf"_s, filled(fpmSettings)) || !write(u"nginx.conf"_s, filled(nginxSettings)))
            return false;
        const PhpSettings php = phpSettings();
        QStringList arguments{u"--nodaemonize"_s, u"--fpm-config"_s, stateFile(u"fpm.conf"_s)};
        if (!php.file.isEmpty())
            arguments += {u"-c"_s, php.file};
        if (!run(serverProgram(u"php-fpm"_s + php.version), arguments, {{u"PHP_INI_SCAN_DIR"_s, php.folder}}))
            return false;
        const QProcess *const fpm = m_children.back().get();
        const bool hasSpoken = QTest::qWaitFor(
            [this, fpm] {
                return fpm->state() != QProcess::Running || QFile::exists(stateFile(u"fpm.sock"_s));
            },
            serverPatience);
        if (!hasSpoken || fpm->state() != QProcess::Running ||
            !run(serverProgram(u"nginx"_s), {u"-e"_s, stateFile(u"nginx.log"_s), u"-p"_s, m_state.path(),
                                             u"-c"_s, stateFile(u"nginx.conf"_s)}))
            return false;
    }
    const QProcess *const front = m_children.back().get();
    return QTest::qWaitFor([front, port] { return front->state() != QProcess::Running || answersAt(port); },
                           serverPatience) &&
           front->state() == QProcess::Running;
}

bool LaravelServer::run(const QString &program, const QStringList &arguments,
                        const QMap<QString, QString> &more)
{
    auto child = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PLATFORM_STATE"_s, m_state.path());
    for (auto [name, value] : more.asKeyValueRange())
        environment.insert(name, value);
    child->setProcessEnvironment(environment);
    child->setProcessChannelMode(QProcess::MergedChannels);
    child->setStandardOutputFile(stateFile(u"output.log"_s), QIODevice::Append);
    // However the test ends, its servers end with it; both masters take their workers along.
    child->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    child->start(program, arguments);
    if (!child->waitForStarted(serverPatience)) {
        qWarning("%s cannot be started (packaging/start test brings it)", qPrintable(program));
        return false;
    }
    m_children.push_back(std::move(child));
    return true;
}

void LaravelServer::end()
{
    while (!m_children.empty()) {
        QProcess &child = *m_children.back();
        child.terminate();
        if (!child.waitForFinished(serverPatience)) {
            child.kill();
            child.waitForFinished(serverPatience);
        }
        m_children.pop_back();
    }
}

bool LaravelServer::write(const QString &name, const QByteArray &content) const
{
    QFile file(stateFile(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray LaravelServer::log() const
{
    QByteArray all;
    for (const QString &name : {u"output.log"_s, u"nginx.log"_s, u"fpm.log"_s, u"logs/laravel.log"_s}) {
        QFile file(stateFile(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll().right(4'000);
    }
    return all;
}

void LaravelServer::choose(const QString &option, const QJsonValue &value)
{
    m_options.insert(option, value);
    QVERIFY(write(u"options.json"_s, QJsonDocument(m_options).toJson()));
}

bool LaravelServer::artisan(const QStringList &arguments)
{
    QProcess php;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PLATFORM_STATE"_s, m_state.path());
    php.setProcessEnvironment(environment);
    php.setProcessChannelMode(QProcess::MergedChannels);
    php.start(u"php"_s, QStringList{platformFolder + u"/artisan"_s} + arguments);
    if (!php.waitForStarted(serverPatience)) {
        qWarning("PHP is not installed (packaging/start test installs it)");
        return false;
    }
    if (php.waitForFinished(serverPatience) && php.exitStatus() == QProcess::NormalExit &&
        php.exitCode() == 0)
        return true;
    qWarning("artisan %s: %s", qPrintable(arguments.join(u' ')), php.readAll().constData());
    return false;
}

QUrl LaravelServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path), QUrl::StrictMode);
}

wizard::Environment LaravelServer::environment() const
{
    wizard::Environment environment;
    environment.kind = wizard::EnvironmentKind::FromFile;
    environment.name = u"Laravel"_s;
    environment.coreUrl = url({});
    environment.signInUrl = url(u"/api/v1/login"_s);
    environment.redirectUri = QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s);
    return environment;
}

QList<LaravelServer::Request> LaravelServer::requests() const
{
    QList<Request> all;
    QFile file(stateFile(u"requests.jsonl"_s));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject note = QJsonDocument::fromJson(line).object();
        if (!note.isEmpty())
            all.append({note.value("method"_L1).toString(), note.value("path"_L1).toString(),
                        note.value("raw"_L1).toString().toUtf8(), note.value("seen"_L1).toObject(),
                        note.value("status"_L1).toInt()});
    }
    return all;
}

QList<LaravelServer::Request> LaravelServer::requests(const QString &method, const QString &path) const
{
    QList<Request> some = requests();
    some.removeIf([&](const Request &request) { return request.method != method || request.path != path; });
    return some;
}
