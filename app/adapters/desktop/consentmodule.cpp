// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/consentmodule.h"

#include "app/adapters/desktop/browsersandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QOpenGLContext>
#include <QSurfaceFormat>

#include <algorithm>
#include <unistd.h>
#include <utility>

// Exported by libQt6Gui and declared in its private headers only. It is what AA_ShareOpenGLContexts uses; the
// attribute itself would cost 45 ms and 37 MB at every start.
extern Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
extern Q_GUI_EXPORT QOpenGLContext *qt_gl_global_share_context();

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

QStringList usualPlaces()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString name = u"/libwizard_consent.so"_s;
    return {folder + name, QDir::cleanPath(folder + u'/' + QStringLiteral(WIZARD_CONSENT_MODULE_DIR)) + name};
}

// The engine does not load without a context that others can share (it crashes), and it asks for one before
// anybody could give it one.
void provideShareContext()
{
    if (qt_gl_global_share_context())
        return;
    auto *context = new QOpenGLContext; // lives as long as the engine, which is never unloaded
    context->setFormat(QSurfaceFormat::defaultFormat());
    context->create();
    qt_gl_set_global_share_context(context);
}

// Without a GPU drawing by software is faster and smaller, and the window's native handle is not made anew
// when the view appears.
void chooseDrawing()
{
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        return;
    const QDir devices(u"/dev/dri"_s);
    const QFileInfoList nodes = devices.entryInfoList({u"renderD*"_s}, QDir::System | QDir::Files);
    const bool gpu = std::any_of(nodes.cbegin(), nodes.cend(), [](const QFileInfo &node) {
        return node.isReadable() && node.isWritable();
    });
    if (!gpu)
        qputenv("QT_QUICK_BACKEND", "software");
}

} // namespace

ConsentModule::ConsentModule(const QStringList &candidates, std::function<bool()> hasSandbox)
    : m_candidates(candidates)
    , m_askForSandbox(hasSandbox ? std::move(hasSandbox) : isBrowserSandboxAvailable)
{
}

QString ConsentModule::path() const
{
    const QStringList places = m_candidates.isEmpty() ? usualPlaces() : m_candidates;
    const auto found = std::find_if(places.cbegin(), places.cend(),
                                    [](const QString &place) { return QFileInfo(place).isFile(); });
    return found == places.cend() ? QString() : *found;
}

QString ConsentModule::unavailableReason() const
{
    if (::geteuid() == 0)
        return u"root"_s;
    if (m_factory)
        return {};
    if (m_broken)
        return u"broken"_s;
    if (path().isEmpty())
        return u"missing"_s;
    // The engine would end the program without one, and it is never told to do without.
    if (!m_hasSandbox)
        m_hasSandbox = m_askForSandbox();
    return *m_hasSandbox ? QString() : u"sandbox"_s;
}

ConsentBrowserFactory *ConsentModule::factory()
{
    if (m_factory || !unavailableReason().isEmpty())
        return m_factory;
    provideShareContext();
    chooseDrawing();
    QLibrary library(path());
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Entry = ConsentBrowserFactory *(*)();
    const auto entry = reinterpret_cast<Entry>(library.resolve(consentBrowserFactorySymbol));
    m_factory = entry ? entry() : nullptr;
    m_broken = !m_factory;
    return m_factory;
}

std::unique_ptr<ConsentBrowser> ConsentModule::create(ConsentBrowserListener *listener)
{
    ConsentBrowserFactory *source = factory();
    return source ? source->create(listener) : nullptr;
}

void ConsentModule::warmUp()
{
    factory();
}

} // namespace wizard
