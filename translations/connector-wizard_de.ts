<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>CommandLine</name>
    <message>
        <source>Walks an administrator of Patchworks through authenticating a connector.</source>
        <translation>Führt Administratoren von Patchworks durch die Authentifizierung eines Konnektors.</translation>
    </message>
    <message>
        <source>Use the environment that FILE describes, for this run alone.</source>
        <translation>Nur für diesen Lauf die Umgebung verwenden, die FILE beschreibt.</translation>
    </message>
    <message>
        <source>Start the demo platform on this computer and use it. Nothing is kept.</source>
        <translation>Die Demo-Plattform auf diesem Computer starten und verwenden. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Play FILE: drive the window as a person would, print the outcome as one line of JSON and end. Only with environments on this computer.</source>
        <translation>FILE abspielen: das Fenster wie ein Mensch bedienen, das Ergebnis als eine Zeile JSON ausgeben und enden. Nur mit Umgebungen auf diesem Computer.</translation>
    </message>
    <message>
        <source>Where --play puts its pictures.</source>
        <translation>Ordner, in dem --play seine Bilder ablegt.</translation>
    </message>
    <message>
        <source>Colours: desktop (the default), light or dark.</source>
        <translation>Farben: desktop (Vorgabe), light (hell) oder dark (dunkel).</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>„%1“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>--environment and --demo exclude one another.</source>
        <translation>--environment und --demo schließen einander aus.</translation>
    </message>
    <message>
        <source>--play needs --demo or --environment.</source>
        <translation>--play braucht --demo oder --environment.</translation>
    </message>
    <message>
        <source>--screenshots needs --play.</source>
        <translation>--screenshots braucht --play.</translation>
    </message>
    <message>
        <source>--appearance is desktop, light or dark.</source>
        <translation>--appearance ist desktop, light oder dark.</translation>
    </message>
    <message>
        <source>--play needs connector-wizard-player, which is not installed.</source>
        <translation>--play braucht connector-wizard-player; das ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>QWebEnginePage</name>
    <message>
        <source>Are you sure you want to leave this page? Changes that you made may not be saved.</source>
        <translation>Möchten Sie diese Seite wirklich verlassen? Ihre Änderungen werden möglicherweise nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>wizard::AccountBox</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in with an API key</source>
        <translation>Mit einem API-Schlüssel angemeldet</translation>
    </message>
    <message>
        <source>Company %1</source>
        <translation>Unternehmen %1</translation>
    </message>
</context>
<context>
    <name>wizard::ChangeTable</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1 before: %2</source>
        <extracomment>a field&apos;s title and its value</extracomment>
        <translation>%1 vorher: %2</translation>
    </message>
    <message>
        <source>%1 after: %2</source>
        <translation>%1 nachher: %2</translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorDelegate</name>
    <message>
        <source>no method</source>
        <translation>keine Methode</translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n Methode</numerusform>
            <numerusform>%n Methoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a connector&apos;s technical name and its number of methods</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorModel</name>
    <message>
        <source>Recently used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n method(s)</source>
        <extracomment>read aloud for one connector: its name, type and number of methods</extracomment>
        <translation>
            <numerusform>%1, %2, %n Methode</numerusform>
            <numerusform>%1, %2, %n Methoden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorPage</name>
    <message>
        <source>What do you want to connect?</source>
        <translation>Was möchten Sie verbinden?</translation>
    </message>
    <message>
        <source>Search for a connector</source>
        <translation>Konnektor suchen</translation>
    </message>
    <message>
        <source>Search by name or type, Ctrl+F</source>
        <translation>Nach Name oder Typ suchen, Strg+F</translation>
    </message>
    <message>
        <source>Loading connectors</source>
        <translation>Konnektoren werden geladen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Not in the list? Install the connector from the marketplace in the dashboard first.</source>
        <translation>Nicht in der Liste? Installieren Sie den Konnektor zuerst aus dem Marketplace im Dashboard.</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the list of connectors</source>
        <translation>Liste der Konnektoren aktualisieren</translation>
    </message>
    <message>
        <source>The connectors that are installed for your company are being fetched.</source>
        <translation>Die für Ihr Unternehmen installierten Konnektoren werden abgerufen.</translation>
    </message>
    <message>
        <source>Your company’s connectors could not be fetched.</source>
        <translation>Die Konnektoren Ihres Unternehmens konnten nicht abgerufen werden.</translation>
    </message>
    <message>
        <source>Your company’s connectors appear as they are fetched.</source>
        <extracomment>always of a whole catalogue</extracomment>
        <translation>Die Konnektoren Ihres Unternehmens erscheinen, sobald sie abgerufen sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) are installed for your company.</source>
        <translation>
            <numerusform>Für Ihr Unternehmen ist %n Konnektor installiert.</numerusform>
            <numerusform>Für Ihr Unternehmen sind %n Konnektoren installiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading connectors: %1 of %2</source>
        <translation>Konnektoren werden geladen: %1 von %2</translation>
    </message>
    <message>
        <source>Loading connectors…</source>
        <translation>Konnektoren werden geladen…</translation>
    </message>
    <message>
        <source>%1 You can go on with the connectors that are here.</source>
        <translation>%1 Sie können mit den vorhandenen Konnektoren weitermachen.</translation>
    </message>
    <message>
        <source>Load the list again</source>
        <translation>Liste neu laden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No connector is installed for your company yet. Install one from the marketplace in the dashboard, then refresh the list.</source>
        <translation>Für Ihr Unternehmen ist noch kein Konnektor installiert. Installieren Sie einen aus dem Marketplace im Dashboard und aktualisieren Sie dann die Liste.</translation>
    </message>
    <message>
        <source>Nothing matches “%1” so far; the list is still being fetched.</source>
        <translation>Bisher passt nichts zu „%1“; die Liste wird noch abgerufen.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Search for a part of the name, or for a type such as ERP.</source>
        <translation>Nichts passt zu „%1“. Suchen Sie nach einem Teil des Namens oder nach einem Typ wie ERP.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>wizard::ConsentBar</name>
    <message>
        <source>Private session, erased afterwards</source>
        <translation>Private Sitzung, wird danach gelöscht</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Not secure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Wartezeit: %1</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>wizard::ConsentFailureText</name>
    <message>
        <source>Start the consent again.</source>
        <translation>Beginnen Sie die Zustimmung von vorn.</translation>
    </message>
    <message>
        <source>The consent page was not opened</source>
        <translation>Die Zustimmungsseite wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The consent page at %1 was not opened</source>
        <translation>Die Zustimmungsseite bei %1 wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>Look at the settings and credentials. If they are right, copy the details for Patchworks’ support.</source>
        <translation>Prüfen Sie die Einstellungen und Zugangsdaten. Wenn sie stimmen, kopieren Sie die Details für den Support von Patchworks.</translation>
    </message>
    <message>
        <source>Its address cannot be read.</source>
        <translation>Ihre Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Its address does not begin with https://, so others could listen.</source>
        <translation>Ihre Adresse beginnt nicht mit https://, daher könnten andere mithören.</translation>
    </message>
    <message>
        <source>Its address holds a user name before the @, which can hide the real host.</source>
        <translation>Ihre Adresse enthält vor dem @ einen Benutzernamen, der den wirklichen Host verbergen kann.</translation>
    </message>
    <message>
        <source>It would return to another address than this environment’s, so the answer would go elsewhere.</source>
        <translation>Sie würde zu einer anderen Adresse als der dieser Umgebung zurückkehren, die Antwort ginge also woandershin.</translation>
    </message>
    <message>
        <source>Its address carries no one-time check value, so a forged answer could not be told from a real one.</source>
        <translation>Ihre Adresse enthält keinen einmaligen Prüfwert, daher wäre eine gefälschte Antwort nicht von einer echten zu unterscheiden.</translation>
    </message>
    <message>
        <source>Its address is longer than any real one.</source>
        <translation>Ihre Adresse ist länger als jede echte.</translation>
    </message>
    <message>
        <source>Its address is unsafe or incomplete.</source>
        <translation>Ihre Adresse ist unsicher oder unvollständig.</translation>
    </message>
    <message>
        <source>Its address is unsafe or incomplete: “%1”.</source>
        <translation>Ihre Adresse ist unsicher oder unvollständig: „%1“.</translation>
    </message>
    <message>
        <source>The answer does not belong to this attempt</source>
        <translation>Die Antwort gehört nicht zu diesem Versuch</translation>
    </message>
    <message>
        <source>The answer of the consent page cannot be used</source>
        <translation>Die Antwort der Zustimmungsseite ist nicht verwendbar</translation>
    </message>
    <message>
        <source>It came back without the one-time check value. It was not passed on.</source>
        <translation>Sie kam ohne den einmaligen Prüfwert zurück. Sie wurde nicht weitergegeben.</translation>
    </message>
    <message>
        <source>It came back with the one-time check value twice. It was not passed on.</source>
        <translation>Sie kam mit doppeltem Prüfwert zurück. Sie wurde nicht weitergegeben.</translation>
    </message>
    <message>
        <source>It came back with another one-time check value, perhaps that of an earlier attempt. It was not passed on.</source>
        <translation>Sie kam mit einem anderen einmaligen Prüfwert zurück, vielleicht dem eines früheren Versuchs. Sie wurde nicht weitergegeben.</translation>
    </message>
    <message>
        <source>It is larger than any real answer.</source>
        <translation>Sie ist größer als jede echte Antwort.</translation>
    </message>
    <message>
        <source>One of its values came twice.</source>
        <translation>Einer ihrer Werte kam doppelt.</translation>
    </message>
    <message>
        <source>Its value “%1” came twice.</source>
        <translation>Ihr Wert „%1“ kam doppelt.</translation>
    </message>
    <message>
        <source>It says at once that access was given and that it failed.</source>
        <translation>Sie meldet zugleich, dass der Zugriff erteilt wurde und dass er fehlschlug.</translation>
    </message>
    <message>
        <source>It holds neither an authorisation code nor an error.</source>
        <translation>Sie enthält weder einen Autorisierungscode noch einen Fehler.</translation>
    </message>
    <message>
        <source>The third party answered in an outdated way that Patchworks cannot read. The method’s response type may be wrong.</source>
        <translation>Der Drittanbieter hat in einer veralteten Form geantwortet, die Patchworks nicht lesen kann. Möglicherweise ist der Antworttyp der Methode falsch.</translation>
    </message>
    <message>
        <source>It names another issuer than the one that was asked.</source>
        <translation>Sie nennt einen anderen Aussteller als den angefragten.</translation>
    </message>
    <message>
        <source>Its one-time check value is not the one that was sent. It was not passed on.</source>
        <translation>Ihr einmaliger Prüfwert ist nicht der gesendete. Sie wurde nicht weitergegeben.</translation>
    </message>
    <message>
        <source>It is not of the expected form.</source>
        <translation>Sie hat nicht die erwartete Form.</translation>
    </message>
    <message>
        <source>The third party found something missing or wrong in the request.</source>
        <translation>Dem Drittanbieter fehlt etwas in der Anfrage, oder etwas darin ist falsch.</translation>
    </message>
    <message>
        <source>The client ID is not allowed to ask in this way.</source>
        <translation>Mit dieser Client-ID darf nicht auf diese Weise angefragt werden.</translation>
    </message>
    <message>
        <source>The third party does not give authorisation codes in this way.</source>
        <translation>Der Drittanbieter vergibt auf diese Weise keine Autorisierungscodes.</translation>
    </message>
    <message>
        <source>The scope is unknown to the third party, or more than it gives.</source>
        <translation>Der Drittanbieter kennt den Scope nicht oder gewährt nicht so viel.</translation>
    </message>
    <message>
        <source>The third party has a problem of its own.</source>
        <translation>Der Drittanbieter hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>The third party is overloaded or being serviced.</source>
        <translation>Der Drittanbieter ist überlastet oder wird gerade gewartet.</translation>
    </message>
    <message>
        <source>The third party does not know the client ID, or the secret does not fit.</source>
        <translation>Der Drittanbieter kennt die Client-ID nicht, oder das Geheimnis passt nicht dazu.</translation>
    </message>
    <message>
        <source>The authorisation code was used before, is too old, or was given for another return address.</source>
        <translation>Der Autorisierungscode wurde schon verwendet, ist zu alt oder wurde für eine andere Rücksprungadresse vergeben.</translation>
    </message>
    <message>
        <source>The third party does not know this grant type.</source>
        <translation>Der Drittanbieter kennt diesen Grant-Typ nicht.</translation>
    </message>
    <message>
        <source>The third party needs somebody to sign in or to approve on its page.</source>
        <translation>Beim Drittanbieter muss sich jemand auf dessen Seite anmelden oder dort zustimmen.</translation>
    </message>
    <message>
        <source>Somebody refused it, or the account may not approve.</source>
        <translation>Jemand hat abgelehnt, oder das Konto darf nicht zustimmen.</translation>
    </message>
    <message>
        <source>The third party answered with “%1”.</source>
        <translation>Der Drittanbieter hat diesen Fehler gemeldet: „%1“.</translation>
    </message>
    <message>
        <source>an error without a name</source>
        <translation>Fehler ohne Namen</translation>
    </message>
    <message>
        <source>Look at the scope among the credentials.</source>
        <translation>Prüfen Sie den Scope in den Zugangsdaten.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>Look at the credentials, and at what is registered with the third party.</source>
        <translation>Prüfen Sie die Zugangsdaten und das, was beim Drittanbieter hinterlegt ist.</translation>
    </message>
    <message>
        <source>The page sent an error that cannot be verified</source>
        <translation>Die Seite hat einen Fehler gesendet, der sich nicht überprüfen lässt</translation>
    </message>
    <message>
        <source>It says that access was refused, but without the one-time check value of this attempt.</source>
        <translation>Er besagt, dass der Zugriff verweigert wurde, jedoch ohne den einmaligen Prüfwert dieses Versuchs.</translation>
    </message>
    <message>
        <source>It came without the one-time check value of this attempt.</source>
        <translation>Er kam ohne den einmaligen Prüfwert dieses Versuchs.</translation>
    </message>
    <message>
        <source>The attempt goes on. Go on with the page, or start the consent again.</source>
        <translation>Der Versuch läuft weiter. Fahren Sie auf der Seite fort, oder beginnen Sie die Zustimmung von vorn.</translation>
    </message>
    <message>
        <source>The consent was refused</source>
        <translation>Die Zustimmung wurde verweigert</translation>
    </message>
    <message>
        <source>The third party says that access was not given.</source>
        <translation>Der Drittanbieter meldet, dass der Zugriff nicht erteilt wurde.</translation>
    </message>
    <message>
        <source>Start the consent again, and approve with an account that may do so.</source>
        <translation>Beginnen Sie die Zustimmung von vorn, und stimmen Sie mit einem Konto zu, das dazu berechtigt ist.</translation>
    </message>
    <message>
        <source>The third party could not give its consent</source>
        <translation>Der Drittanbieter konnte keine Zustimmung erteilen</translation>
    </message>
    <message>
        <source>The consent was ended before it was given</source>
        <translation>Die Zustimmung wurde beendet, bevor sie erteilt war</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Start the consent again when you are ready.</source>
        <translation>Beginnen Sie die Zustimmung von vorn, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>The consent page gave no answer within ten minutes</source>
        <translation>Die Zustimmungsseite hat zehn Minuten lang nicht geantwortet</translation>
    </message>
    <message>
        <source>The attempt was ended. What you typed is still here.</source>
        <translation>Der Versuch wurde beendet. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Start the consent again. If the page shows an error about the return address, register the exact address with the third party.</source>
        <translation>Beginnen Sie die Zustimmung von vorn. Wenn die Seite einen Fehler zur Rücksprungadresse zeigt, hinterlegen Sie genau diese Adresse beim Drittanbieter.</translation>
    </message>
    <message>
        <source>Its address is made with “%1”, which is empty.</source>
        <translation>Ihre Adresse wird mit „%1“ gebildet, aber dieser Wert ist leer.</translation>
    </message>
    <message>
        <source>Its address would show “%1”, which is secret.</source>
        <translation>Ihre Adresse würde „%1“ zeigen, aber dieser Wert ist geheim.</translation>
    </message>
    <message>
        <source>Its address needs “%1”, which the method does not ask for.</source>
        <translation>Ihre Adresse braucht „%1“, aber die Methode fragt nicht danach.</translation>
    </message>
    <message>
        <source>“%1” must be an address such as https://shop.example, without anything behind it.</source>
        <translation>„%1“ muss eine Adresse wie https://shop.example sein, ohne etwas dahinter.</translation>
    </message>
    <message>
        <source>“%1” must be a name that can stand in an address, such as northwind-uk.</source>
        <translation>„%1“ muss ein Name sein, der in einer Adresse stehen kann, zum Beispiel northwind-uk.</translation>
    </message>
    <message>
        <source>Its address cannot be made from the values given.</source>
        <translation>Ihre Adresse lässt sich aus den angegebenen Werten nicht bilden.</translation>
    </message>
    <message>
        <source>The return address among the credentials is no address that may be used.</source>
        <translation>Die Rücksprungadresse in den Zugangsdaten darf nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Its address holds nothing. The third party may answer with a posted form (response mode form_post), which cannot be read here. The method’s authorise URL may ask for that.</source>
        <translation>Ihre Adresse enthält nichts. Vielleicht antwortet der Drittanbieter mit einem gesendeten Formular (response mode form_post), das sich hier nicht lesen lässt. Vielleicht verlangt das die Autorisierungs-URL der Methode.</translation>
    </message>
    <message>
        <source>“%1” holds the end of the web address too, which is added by itself. Enter only the part before it.</source>
        <translation>„%1“ enthält auch das Ende der Webadresse, das von selbst ergänzt wird. Geben Sie nur den Teil davor ein.</translation>
    </message>
    <message>
        <source>%1 The third party says: “%2”</source>
        <extracomment>%1 is what to do, in whole sentences</extracomment>
        <translation>%1 Der Drittanbieter meldet: „%2“</translation>
    </message>
    <message>
        <source>The third party wants consents to begin with PKCE</source>
        <translation>Der Drittanbieter verlangt, dass Zustimmungen mit PKCE beginnen</translation>
    </message>
    <message>
        <source>Only Patchworks itself can begin such a consent: it needs a code challenge to which Patchworks holds the answer.</source>
        <translation>Eine solche Zustimmung kann nur Patchworks selbst beginnen: Sie braucht eine „code challenge“, zu der Patchworks die Antwort kennt.</translation>
    </message>
    <message>
        <source>Choose another method, or ask Patchworks’ support to have this one begin at Patchworks.</source>
        <translation>Wählen Sie eine andere Methode, oder bitten Sie den Support von Patchworks, diese bei Patchworks beginnen zu lassen.</translation>
    </message>
    <message>
        <source>The third party’s answer had become too old to be used</source>
        <translation>Die Antwort des Drittanbieters war zu alt geworden, um noch verwendet zu werden</translation>
    </message>
    <message>
        <source>It is valid for a short time only, so the consent begins once more.</source>
        <translation>Sie gilt nur kurze Zeit. Deshalb beginnt die Zustimmung noch einmal.</translation>
    </message>
    <message>
        <source>If the page asks again, approve again.</source>
        <translation>Fragt die Seite erneut, stimmen Sie erneut zu.</translation>
    </message>
</context>
<context>
    <name>wizard::ConsentHints</name>
    <message>
        <source>Accept this answer</source>
        <translation>Diese Antwort annehmen</translation>
    </message>
    <message>
        <source>Copy the return address</source>
        <translation>Rücksprungadresse kopieren</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>The page is blank: reload it.</source>
        <translation>Die Seite bleibt leer: Laden Sie sie neu.</translation>
    </message>
    <message>
        <source>Patchworks may keep this attempt for only two minutes. If it does not end well, start again: nothing that you typed is lost.</source>
        <translation>Patchworks bewahrt diesen Versuch vielleicht nur zwei Minuten lang auf. Wenn er nicht gelingt, beginnen Sie von vorn: Ihre Eingaben gehen nicht verloren.</translation>
    </message>
    <message>
        <source>The answer names %1 as the one that gave it, which is not where the page was. Accept it only if you know that name; Cancel refuses it.</source>
        <translation>Die Antwort nennt %1 als Aussteller, die Seite lag aber woanders. Nehmen Sie die Antwort nur an, wenn Sie diesen Namen kennen; „Abbrechen“ lehnt sie ab.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, weiter</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Anderes Konto verwenden</translation>
    </message>
    <message>
        <source>The page asks for a passkey or your company’s sign-on: choose another way to sign in there. Passkeys do not work in this window; in your own browser they do.</source>
        <translation>Die Seite fragt nach einem Passkey oder der Anmeldung Ihres Unternehmens: Wählen Sie dort einen anderen Weg. Passkeys funktionieren in diesem Fenster nicht, in Ihrem eigenen Browser schon.</translation>
    </message>
    <message>
        <source>The page says that this browser is not supported: continue in your own browser.</source>
        <translation>Die Seite sagt, dass dieser Browser nicht unterstützt wird: Fahren Sie in Ihrem eigenen Browser fort.</translation>
    </message>
    <message>
        <source>%1’s answer also brings %2. This method has no free field for it, so Patchworks won’t get it. Nothing has been sent yet: accept the answer without it, or cancel.</source>
        <extracomment>%1 is a connector, %2 a list of parameters such as &quot;realmId and shop&quot;</extracomment>
        <translation>Die Antwort von %1 enthält außerdem %2. Diese Methode hat dafür kein freies Feld, deshalb bekommt Patchworks es nicht. Noch wurde nichts gesendet: Nehmen Sie die Antwort ohne diese Angabe an, oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>Continue with less access</source>
        <translation>Mit weniger Zugriff fortfahren</translation>
    </message>
    <message>
        <source>Copy the client ID</source>
        <translation>Client-ID kopieren</translation>
    </message>
    <message>
        <source>Answer “yes” next time</source>
        <translation>Nächstes Mal „Ja“ antworten</translation>
    </message>
    <message>
        <source>Stuck? Try one of these.</source>
        <translation>Es geht nicht weiter? Versuchen Sie eines davon.</translation>
    </message>
    <message>
        <source>The page reports an error, a wrong redirect address or an unknown client: both values below must be registered with the third party exactly as they stand here.</source>
        <translation>Die Seite meldet einen Fehler, eine falsche Rücksprungadresse oder einen unbekannten Client: Beide Werte unten müssen beim Drittanbieter genau so hinterlegt sein, wie sie hier stehen.</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Rücksprungadresse</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Do it on the page again: its question is answered “yes” then.</source>
        <translation>Wiederholen Sie es auf der Seite: Ihre Frage wird dann mit „Ja“ beantwortet.</translation>
    </message>
    <message>
        <source>%1 granted less access than was asked for. Missing: %2. Nothing has been saved yet. Use another account or start again to grant everything.</source>
        <translation>%1 hat weniger Zugriff gewährt als erbeten. Es fehlt: %2. Noch ist nichts gespeichert. Verwenden Sie ein anderes Konto, oder beginnen Sie von vorn, um alles zu gewähren.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>wizard::ConsentPage</name>
    <message>
        <source>Consent page of %1</source>
        <translation>Zustimmungsseite von %1</translation>
    </message>
    <message>
        <source>Consent page</source>
        <translation>Zustimmungsseite</translation>
    </message>
    <message>
        <source>Skip this instance</source>
        <translation>Diese Instanz überspringen</translation>
    </message>
    <message>
        <source>Pause after this one</source>
        <translation>Danach anhalten</translation>
    </message>
    <message>
        <source>The third party</source>
        <translation>Der Drittanbieter</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <extracomment>which of how many, and a name</extracomment>
        <translation>%1 von %2 · %3</translation>
    </message>
</context>
<context>
    <name>wizard::ConsentPopup</name>
    <message>
        <source>Window of the consent page</source>
        <translation>Fenster der Zustimmungsseite</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Computer)</translation>
    </message>
    <message>
        <source>%1 (secure connection)</source>
        <translation>%1 (sichere Verbindung)</translation>
    </message>
</context>
<context>
    <name>wizard::ConsentWays</name>
    <message>
        <source>Copy the link</source>
        <translation>Den Link kopieren</translation>
    </message>
    <message>
        <source>Continue in m&amp;y browser…</source>
        <translation>Im eigenen &amp;Browser fortfahren…</translation>
    </message>
    <message>
        <source>&amp;Paste the address you ended on…</source>
        <translation>&amp;Endadresse einfügen…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Use another &amp;account</source>
        <translation>Anderes &amp;Konto verwenden</translation>
    </message>
    <message>
        <source>&amp;Open in my browser</source>
        <translation>Im eigenen Browser öff&amp;nen</translation>
    </message>
    <message>
        <source>the third party</source>
        <translation>Der Drittanbieter</translation>
    </message>
    <message>
        <source>No browser took the link. This page stays: go on here; or copy the link, and open it in a browser on this computer or another.</source>
        <translation>Kein Browser hat den Link angenommen. Diese Seite bleibt: Machen Sie hier weiter; oder kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem oder einem anderen Computer.</translation>
    </message>
    <message>
        <source>Stuc&amp;k?</source>
        <translation>Hä&amp;ngt es?</translation>
    </message>
</context>
<context>
    <name>wizard::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>wizard::Copying</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied. Paste it before you close this window.</source>
        <translation>Kopiert. Fügen Sie es ein, bevor Sie dieses Fenster schließen.</translation>
    </message>
</context>
<context>
    <name>wizard::CredentialsPage</name>
    <message>
        <source>Credentials for %1</source>
        <translation>Zugangsdaten für %1</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%2Where to find them%3, at %1</source>
        <extracomment>%1 is a host such as docs.example.com, %2 and %3 mark the link</extracomment>
        <translation>%2Wo Sie sie finden%3, bei %1</translation>
    </message>
    <message>
        <source>They go to Patchworks. Secrets are not kept on this computer.</source>
        <translation>Sie gehen an Patchworks. Geheimnisse werden auf diesem Computer nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>wizard::DateFormatEditor</name>
    <message>
        <source>Y-m-d H:i:s — the platform’s own</source>
        <translation>Y-m-d H:i:s – Vorgabe der Plattform</translation>
    </message>
    <message>
        <source>c — ISO 8601</source>
        <translation>c – ISO 8601</translation>
    </message>
    <message>
        <source>Y-m-d\TH:i:s\Z — ISO 8601, read as UTC</source>
        <translation>Y-m-d\TH:i:s\Z – ISO 8601, als UTC gelesen</translation>
    </message>
    <message>
        <source>Y-m-d\TH:i:s.vP — with milliseconds</source>
        <translation>Y-m-d\TH:i:s.vP – mit Millisekunden</translation>
    </message>
    <message>
        <source>Y-m-d — date alone</source>
        <translation>Y-m-d – nur das Datum</translation>
    </message>
    <message>
        <source>d/m/Y — day first</source>
        <translation>d/m/Y – Tag zuerst</translation>
    </message>
    <message>
        <source>m/d/Y — month first</source>
        <translation>m/d/Y – Monat zuerst</translation>
    </message>
    <message>
        <source>D, d M Y H:i:s O — as in e-mails</source>
        <translation>D, d M Y H:i:s O – wie in E-Mails</translation>
    </message>
    <message>
        <source>U — seconds since 1970</source>
        <translation>U – Sekunden seit 1970</translation>
    </message>
    <message>
        <source>%1 — the connector’s own</source>
        <translation>%1 – Vorgabe des Konnektors</translation>
    </message>
    <message>
        <source>Presets of date formats</source>
        <translation>Vorlagen für Datumsformate</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>wizard::DateLens</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>A single-digit day</source>
        <translation>Ein einstelliger Tag</translation>
    </message>
    <message>
        <source>The year’s last second</source>
        <translation>Letzte Sekunde des Jahres</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Mitternacht</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date format of a day</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Clocks go forward, %1</source>
        <translation>Uhren werden vorgestellt, %1</translation>
    </message>
    <message>
        <source>Clocks go back, %1</source>
        <translation>Uhren werden zurückgestellt, %1</translation>
    </message>
    <message>
        <source>These letters have no meaning in a date format and stay as they are: %1</source>
        <translation>Diese Buchstaben haben in einem Datumsformat keine Bedeutung und bleiben stehen: %1</translation>
    </message>
    <message>
        <source>The format does not carry a whole date.</source>
        <translation>Das Format enthält kein vollständiges Datum.</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart: 03/04 may be in March or in April.</source>
        <translation>Tag und Monat sind nicht zu unterscheiden: 03/04 kann im März oder im April liegen.</translation>
    </message>
    <message>
        <source>The 12-hour clock has no am or pm.</source>
        <translation>Der 12-Stunden-Uhr fehlt die Angabe „am“ oder „pm“.</translation>
    </message>
    <message>
        <source>The format carries no time of day.</source>
        <translation>Das Format enthält keine Uhrzeit.</translation>
    </message>
    <message>
        <source>The format carries no time zone: both sides must assume %1.</source>
        <translation>Das Format enthält keine Zeitzone: Beide Seiten müssen von %1 ausgehen.</translation>
    </message>
    <message>
        <source>the instance’s own</source>
        <translation>der Zeitzone der Instanz</translation>
    </message>
</context>
<context>
    <name>wizard::DateLensView</name>
    <message>
        <source>Patchworks uses PHP’s date codes: write %1 instead.</source>
        <translation>Patchworks verwendet die Datumscodes von PHP: Schreiben Sie stattdessen %1.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>wizard::DateSample</name>
    <message>
        <source>A date from the other side</source>
        <translation>Ein Datum der Gegenseite</translation>
    </message>
    <message>
        <source>A date as the other side writes it, for example 04/03/2026 09:07</source>
        <translation>Ein Datum, wie die Gegenseite es schreibt, z. B. 04/03/2026 09:07</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>More than one format writes it so. Choose the one that is meant:</source>
        <translation>Mehrere Formate schreiben es so. Wählen Sie das gemeinte:</translation>
    </message>
    <message>
        <source>No format writes a date exactly so. Paste the date alone, without words around it.</source>
        <translation>Kein Format schreibt ein Datum genau so. Fügen Sie nur das Datum ein, ohne Wörter davor oder dahinter.</translation>
    </message>
    <message>
        <source>Propose a format</source>
        <translation>Format vorschlagen</translation>
    </message>
    <message>
        <source>Have a date from the other side? Paste it.</source>
        <translation>Haben Sie ein Datum der Gegenseite? Fügen Sie es ein.</translation>
    </message>
</context>
<context>
    <name>wizard::EngineView</name>
    <message>
        <source>Page of the service that you connect</source>
        <translation>Seite des Dienstes, den Sie verbinden</translation>
    </message>
</context>
<context>
    <name>wizard::EnvironmentTexts</name>
    <message>
        <source>The value must be a text in quotes.</source>
        <translation>Der Wert muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>The value must be “auto”, “platform” or “consent”.</source>
        <translation>Der Wert muss „auto“, „platform“ oder „consent“ sein.</translation>
    </message>
    <message>
        <source>Give the environment a name.</source>
        <translation>Geben Sie der Umgebung einen Namen.</translation>
    </message>
    <message>
        <source>Line %1, “%2”: %3</source>
        <extracomment>%1 is the number of a line, %2 a key such as core_url, %3 a whole sentence</extracomment>
        <translation>Zeile %1, „%2“: %3</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 is a key such as core_url that is missing, %2 a whole sentence</extracomment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>The file can’t be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is too large for an environment file.</source>
        <translation>Die Datei ist zu groß für eine Umgebungsdatei.</translation>
    </message>
    <message>
        <source>The demo’s addresses must be on this computer.</source>
        <translation>Die Adressen der Demo müssen auf diesem Computer liegen.</translation>
    </message>
    <message>
        <source>The file isn’t valid JSON. Look at line %1.</source>
        <translation>Die Datei ist kein gültiges JSON. Sehen Sie in Zeile %1 nach.</translation>
    </message>
    <message>
        <source>The file isn’t valid JSON.</source>
        <translation>Die Datei ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The environment file cannot be used</source>
        <translation>Die Umgebungsdatei kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Correct the file and start the program again.</source>
        <translation>Korrigieren Sie die Datei, und starten Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>wizard::FailureText</name>
    <message>
        <source>Patchworks</source>
        <comment>in place of a host name</comment>
        <translation>Patchworks</translation>
    </message>
    <message>
        <source>Patchworks says: “%1”</source>
        <extracomment>a value and what the platform said of it</extracomment>
        <translation>Patchworks meldet: „%1“</translation>
    </message>
    <message>
        <source>What you typed is still here. Try again in a moment.</source>
        <translation>Ihre Eingaben sind noch da. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation>%1 ist nicht zu finden</translation>
    </message>
    <message>
        <source>No computer of that name is known to your network.</source>
        <translation>In Ihrem Netzwerk ist kein Computer dieses Namens bekannt.</translation>
    </message>
    <message>
        <source>Check the address for a typing mistake, and your connection to the internet.</source>
        <translation>Prüfen Sie die Adresse auf Tippfehler und Ihre Verbindung zum Internet.</translation>
    </message>
    <message>
        <source>%1 does not accept the connection</source>
        <translation>%1 nimmt die Verbindung nicht an</translation>
    </message>
    <message>
        <source>The computer is there, but nothing answers at this address.</source>
        <translation>Der Computer ist da, aber unter dieser Adresse antwortet nichts.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the installation.</source>
        <translation>Prüfen Sie die Adresse, oder fragen Sie, wer die Installation betreibt.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost</source>
        <translation>Die Verbindung zu %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure</source>
        <translation>Die Verbindung zu %1 ist nicht sicher</translation>
    </message>
    <message>
        <source>Its certificate could not be verified, so nothing was sent.</source>
        <translation>Das Zertifikat ließ sich nicht überprüfen, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address, this computer’s date, and whether your company inspects secured connections.</source>
        <translation>Prüfen Sie die Adresse, das Datum dieses Computers und ob Ihr Unternehmen gesicherte Verbindungen untersucht.</translation>
    </message>
    <message>
        <source>%1 sent us to another address</source>
        <translation>%1 hat auf eine andere Adresse verwiesen</translation>
    </message>
    <message>
        <source>That was not followed, so that your key stays where it belongs.</source>
        <translation>Dem wurde nicht gefolgt, damit Ihr Schlüssel dort bleibt, wo er hingehört.</translation>
    </message>
    <message>
        <source>Check the address of the environment.</source>
        <translation>Prüfen Sie die Adresse der Umgebung.</translation>
    </message>
    <message>
        <source>The answer of %1 is too large</source>
        <translation>Die Antwort von %1 ist zu groß</translation>
    </message>
    <message>
        <source>It was cut off, so that this computer stays usable.</source>
        <translation>Sie wurde abgeschnitten, damit dieser Computer benutzbar bleibt.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read</source>
        <translation>Die Antwort von %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is not what Patchworks’ API answers.</source>
        <translation>So antwortet die API von Patchworks nicht.</translation>
    </message>
    <message>
        <source>Check that the address is that of the core API and not of another page.</source>
        <translation>Prüfen Sie, ob die Adresse die der Core-API ist und nicht die einer anderen Seite.</translation>
    </message>
    <message>
        <source>Your sign-in has ended</source>
        <translation>Ihre Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>%1 no longer accepts it. Nothing that you typed is lost.</source>
        <translation>%1 nimmt sie nicht mehr an. Ihre Eingaben gehen nicht verloren.</translation>
    </message>
    <message>
        <source>Sign in again to go on where you were.</source>
        <translation>Melden Sie sich erneut an, um dort weiterzumachen, wo Sie waren.</translation>
    </message>
    <message>
        <source>%1 did not accept this sign-in</source>
        <translation>%1 hat diese Anmeldung nicht angenommen</translation>
    </message>
    <message>
        <source>Check the key or the e-mail and password, and that they belong to this environment.</source>
        <translation>Prüfen Sie den Schlüssel oder E-Mail und Passwort, und ob sie zu dieser Umgebung gehören.</translation>
    </message>
    <message>
        <source>Your account may not do this</source>
        <translation>Ihr Konto ist dazu nicht berechtigt</translation>
    </message>
    <message>
        <source>Administrators and managers may add instances. Ask one of them, or sign in with another account.</source>
        <translation>Administratoren und Manager dürfen Instanzen hinzufügen. Wenden Sie sich an jemanden mit dieser Rolle, oder melden Sie sich mit einem anderen Konto an.</translation>
    </message>
    <message>
        <source>Patchworks no longer has what was asked for</source>
        <translation>Patchworks hat das Angefragte nicht mehr</translation>
    </message>
    <message>
        <source>It may have been removed in the meantime. Load the list again.</source>
        <translation>Es wurde inzwischen vielleicht entfernt. Laden Sie die Liste neu.</translation>
    </message>
    <message>
        <source>Patchworks found a conflict</source>
        <translation>Patchworks hat einen Konflikt festgestellt</translation>
    </message>
    <message>
        <source>Somebody may be changing the same instance. Look at the settings and try again.</source>
        <translation>Vielleicht ändert gerade jemand dieselbe Instanz. Prüfen Sie die Einstellungen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Patchworks did not accept some of the values</source>
        <translation>Patchworks hat einige Werte nicht angenommen</translation>
    </message>
    <message>
        <source>Patchworks asks us to wait</source>
        <translation>Patchworks bittet um Geduld</translation>
    </message>
    <message>
        <source>There were too many requests. You can try again in %1.</source>
        <translation>Es gab zu viele Anfragen. Wartezeit bis zum nächsten Versuch: %1.</translation>
    </message>
    <message>
        <source>There were too many requests.</source>
        <translation>Es gab zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Patchworks refused the request (%1)</source>
        <translation>Patchworks hat die Anfrage abgelehnt (%1)</translation>
    </message>
    <message>
        <source>Patchworks refused the request</source>
        <translation>Patchworks hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>Nothing was created. Look at the settings before you try again.</source>
        <translation>Es wurde nichts angelegt. Prüfen Sie die Einstellungen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Patchworks has a problem (%1)</source>
        <translation>Patchworks hat ein Problem (%1)</translation>
    </message>
    <message>
        <source>Patchworks has a problem</source>
        <translation>Patchworks hat ein Problem</translation>
    </message>
    <message>
        <source>It is not your doing. Try again in a few minutes.</source>
        <translation>Es liegt nicht an Ihnen. Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>It is not certain whether the instance was created</source>
        <translation>Es ist nicht sicher, ob die Instanz angelegt wurde</translation>
    </message>
    <message>
        <source>The request reached the network, but no complete answer came back.</source>
        <translation>Die Anfrage ging hinaus, aber es kam keine vollständige Antwort zurück.</translation>
    </message>
    <message>
        <source>Look it up before anything is sent again.</source>
        <translation>Sehen Sie nach, bevor noch einmal etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Patchworks answered in an unexpected way</source>
        <translation>Patchworks hat unerwartet geantwortet</translation>
    </message>
    <message>
        <source>The answer holds neither an instance nor a consent page.</source>
        <translation>Die Antwort enthält weder eine Instanz noch eine Zustimmungsseite.</translation>
    </message>
    <message>
        <source>The answer holds neither an instance nor a consent page, but: %1.</source>
        <translation>Die Antwort enthält weder eine Instanz noch eine Zustimmungsseite, sondern: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Copy the details and send them to Patchworks’ support.</source>
        <translation>Kopieren Sie die Details, und senden Sie sie an den Support von Patchworks.</translation>
    </message>
    <message>
        <source>Patchworks answered with another instance</source>
        <translation>Patchworks hat mit einer anderen Instanz geantwortet</translation>
    </message>
    <message>
        <source>The instance that came back is not the one that was being authorised.</source>
        <translation>Die zurückgegebene Instanz ist nicht die, die autorisiert werden sollte.</translation>
    </message>
    <message>
        <source>Look it up, and check both in the dashboard.</source>
        <translation>Sehen Sie nach, und prüfen Sie beide im Dashboard.</translation>
    </message>
    <message>
        <source>A consent can be used once and for a short time only. Start the consent again.</source>
        <translation>Eine Zustimmung lässt sich nur einmal und nur für kurze Zeit verwenden. Beginnen Sie die Zustimmung von vorn.</translation>
    </message>
    <message>
        <source>There is no keyring on this desktop</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>Your sign-in is kept for this session only.</source>
        <translation>Ihre Anmeldung gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>To stay signed in, install and start a keyring such as GNOME Keyring or KWallet.</source>
        <translation>Um angemeldet zu bleiben, installieren und starten Sie einen Schlüsselbund wie GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>Your desktop’s keyring is locked</source>
        <translation>Der Schlüsselbund Ihres Desktops ist gesperrt</translation>
    </message>
    <message>
        <source>What it holds was neither read nor changed.</source>
        <translation>Sein Inhalt wurde weder gelesen noch geändert.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or sign in for this session only.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut, oder melden Sie sich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>Nothing was sent, because no note of it could be kept</source>
        <translation>Es wurde nichts gesendet, weil sich keine Notiz darüber speichern ließ</translation>
    </message>
    <message>
        <source>Before an instance is created, a note without secrets is written on this computer, so that nothing is created twice.</source>
        <translation>Bevor eine Instanz angelegt wird, entsteht auf diesem Computer eine Notiz ohne Geheimnisse, damit nichts doppelt angelegt wird.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that your home folder can be written to.</source>
        <translation>Prüfen Sie, ob auf dem Datenträger noch Platz ist und ob in Ihren persönlichen Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The demo could not be started</source>
        <translation>Die Demo ließ sich nicht starten</translation>
    </message>
    <message>
        <source>Check that the program is installed completely, and start it again.</source>
        <translation>Prüfen Sie, ob das Programm vollständig installiert ist, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Der Vorgang wurde abgebrochen</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the details for Patchworks’ support.</source>
        <translation>Versuchen Sie es erneut. Wenn es noch einmal geschieht, kopieren Sie die Details für den Support von Patchworks.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences in a row</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>Zum ersten Feld</translation>
    </message>
    <message>
        <source>Choose another method</source>
        <translation>Andere Methode wählen</translation>
    </message>
    <message>
        <source>Start the consent again</source>
        <translation>Zustimmung von vorn beginnen</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Look at the settings</source>
        <translation>Einstellungen prüfen</translation>
    </message>
    <message>
        <source>Patchworks lost some of the instance’s values</source>
        <translation>Patchworks hat Werte der Instanz verloren</translation>
    </message>
    <message>
        <source>After the change these values are no longer there: %1.</source>
        <translation>Nach der Änderung fehlen diese Werte: %1.</translation>
    </message>
    <message>
        <source>Nothing more is sent. Look at the instance in the dashboard and enter the values there again.</source>
        <translation>Es wird nichts mehr gesendet. Sehen Sie sich die Instanz im Dashboard an und geben Sie die Werte dort neu ein.</translation>
    </message>
    <message>
        <source>The authentication method is not offered any more</source>
        <translation>Die Authentifizierungsmethode wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>The connector does not have the method that this instance was made with.</source>
        <translation>Der Konnektor hat die Methode nicht mehr, mit der diese Instanz angelegt wurde.</translation>
    </message>
    <message>
        <source>Add a new instance with another method, and let it take this one’s place.</source>
        <translation>Legen Sie mit einer anderen Methode eine neue Instanz an, die an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>The history could not be written</source>
        <translation>Der Verlauf konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>What you do goes on, but it is not noted down on this computer.</source>
        <translation>Ihre Arbeit geht weiter, wird aber auf diesem Computer nicht festgehalten.</translation>
    </message>
    <message>
        <source>Another window works on this queue</source>
        <translation>Ein anderes Fenster arbeitet an dieser Warteschlange</translation>
    </message>
    <message>
        <source>One running program at a time re-authorises a company’s instances.</source>
        <translation>Nur ein laufendes Programm autorisiert jeweils die Instanzen eines Unternehmens neu.</translation>
    </message>
    <message>
        <source>Go on there, or close it and try again here.</source>
        <translation>Machen Sie dort weiter, oder schließen Sie es und versuchen Sie es hier erneut.</translation>
    </message>
    <message>
        <source>The queue is paused, because it could not be kept on this computer</source>
        <translation>Die Warteschlange wurde angehalten, weil sie auf diesem Computer nicht gesichert werden konnte</translation>
    </message>
    <message>
        <source>Before each step the queue is written down without secrets, so that nothing is done twice.</source>
        <translation>Vor jedem Schritt wird die Warteschlange ohne Geheimnisse gesichert, damit nichts doppelt geschieht.</translation>
    </message>
    <message>
        <source>The authentication method does not ask for a consent</source>
        <translation>Die Authentifizierungsmethode verlangt keine Zustimmung</translation>
    </message>
    <message>
        <source>The connector offers it, but nobody has to approve anything at a third party for it. Nothing was changed.</source>
        <translation>Der Connector bietet sie an, aber niemand muss dafür bei einem Drittanbieter zustimmen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Change the instance’s values in the dashboard.</source>
        <translation>Ändern Sie die Werte der Instanz im Dashboard.</translation>
    </message>
    <message>
        <source>The connectors are still loading</source>
        <translation>Die Konnektoren werden noch geladen</translation>
    </message>
    <message>
        <source>How this instance is authorised is known once they are there.</source>
        <translation>Sobald sie da sind, ist bekannt, wie diese Instanz autorisiert wird.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 asks for a second factor</source>
        <translation>%1 verlangt einen zweiten Faktor</translation>
    </message>
    <message>
        <source>The password is right, but this program can’t send a second factor.</source>
        <translation>Das Passwort stimmt, aber dieses Programm kann keinen zweiten Faktor senden.</translation>
    </message>
    <message>
        <source>Sign in with an API key instead. You find it in the dashboard under General settings › API keys.</source>
        <translation>Melden Sie sich stattdessen mit einem API-Schlüssel an. Sie finden ihn im Dashboard unter General settings › API keys.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be used</source>
        <translation>Der Proxy %1 lässt sich nicht nutzen</translation>
    </message>
    <message>
        <source>Your computer is set to use it for %1, and it does not answer or does not let the connection through. Nothing was sent.</source>
        <translation>Auf Ihrem Rechner ist er für %1 eingestellt, und er antwortet nicht oder lässt die Verbindung nicht durch. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings, then try again.</source>
        <translation>Prüfen Sie den Proxy in den Netzwerkeinstellungen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password</source>
        <translation>Der Proxy %1 verlangt einen Benutzernamen und ein Passwort</translation>
    </message>
    <message>
        <source>Without them it lets nothing through to %1, so nothing was sent.</source>
        <translation>Ohne sie lässt er nichts zu %1 durch, es wurde also nichts gesendet.</translation>
    </message>
    <message>
        <source>Patchworks says of “%1”: “%2”</source>
        <translation>Patchworks meldet zu „%1“: „%2“</translation>
    </message>
    <message>
        <source>Nothing was created or changed.</source>
        <translation>Es wurde nichts angelegt oder geändert.</translation>
    </message>
    <message>
        <source>Patchworks is not available at the moment</source>
        <translation>Patchworks ist zurzeit nicht erreichbar</translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <translation>Sie können es in %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>Patchworks could not complete the authorisation</source>
        <translation>Patchworks konnte die Autorisierung nicht abschließen</translation>
    </message>
    <message>
        <source>Check the credentials, then try again.</source>
        <translation>Prüfen Sie die Zugangsdaten und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Patchworks answered with status %1, which does not say what was done.</source>
        <translation>Patchworks hat mit dem Status %1 geantwortet. Er sagt nicht, was geschehen ist.</translation>
    </message>
    <message>
        <source>Patchworks no longer knows this attempt</source>
        <translation>Patchworks kennt diesen Versuch nicht mehr</translation>
    </message>
    <message>
        <source>It keeps an attempt for a short time only. Start the consent again.</source>
        <translation>Ein Versuch wird nur kurze Zeit aufbewahrt. Beginnen Sie die Zustimmung erneut.</translation>
    </message>
    <message>
        <source>Patchworks did not accept the consent</source>
        <translation>Patchworks hat die Zustimmung nicht angenommen</translation>
    </message>
    <message>
        <source>Patchworks did not accept “%1”.</source>
        <translation>Patchworks hat „%1“ nicht angenommen.</translation>
    </message>
    <message>
        <source>What you enter for it is used until the program ends, and is not kept.</source>
        <translation>Was Sie dafür eingeben, gilt bis zum Ende des Programms und wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept the user name and the password</source>
        <translation>Der Proxy %1 hat Benutzername und Passwort nicht angenommen</translation>
    </message>
    <message>
        <source>It lets nothing through to %1, so nothing was sent.</source>
        <translation>Er lässt nichts zu %1 durch, darum wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>wizard::FieldRow</name>
    <message>
        <source>%1 of %2 characters</source>
        <extracomment>how many characters a value has, and how many fit</extracomment>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>wizard::FlagEditor</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>wizard::Fold</name>
    <message>
        <source>Unfolded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>wizard::Foot</name>
    <message>
        <source>An attempt is under way. If you close now, its outcome stays open; the next start offers to look it up.</source>
        <translation>Ein Versuch läuft noch. Wenn Sie jetzt schließen, bleibt sein Ausgang offen; beim nächsten Start können Sie danach sehen.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Asking Patchworks…</source>
        <translation>Patchworks wird gefragt…</translation>
    </message>
    <message>
        <source>What you typed is not kept. If you close now, you have to type it again.</source>
        <translation>Was Sie eingegeben haben, wird nicht aufgehoben. Wenn Sie jetzt schließen, müssen Sie es noch einmal eingeben.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer.</source>
        <translation>Was Sie eingeben, lässt sich auf diesem Computer nicht aufheben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a button&apos;s text, and the time until it can be pressed, such as 0:42</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Patchworks asks to wait before it is asked again.</source>
        <translation>Patchworks bittet darum, mit der nächsten Anfrage zu warten.</translation>
    </message>
    <message>
        <source>Not all that you typed is kept for the next start: secrets, for instance, are not.</source>
        <translation>Nicht alles, was Sie eingegeben haben, bleibt für den nächsten Start erhalten: Geheimnisse zum Beispiel nicht.</translation>
    </message>
</context>
<context>
    <name>wizard::HelpPanel</name>
    <message>
        <source>Choose the environment that your company uses; its host is shown below it.

An API key is the simplest way to sign in. You make one in the dashboard under general settings. With e-mail and password the sign-in lasts a day.

A password is never kept. A key or token is kept only if you ask for it, and only in your desktop’s keyring.</source>
        <translation>Wählen Sie die Umgebung, die Ihr Unternehmen verwendet; ihr Host steht darunter.

Ein API-Schlüssel ist die einfachste Art der Anmeldung. Sie erstellen ihn im Dashboard unter den allgemeinen Einstellungen. Mit E-Mail und Passwort gilt die Anmeldung einen Tag lang.

Ein Passwort wird nie gespeichert. Ein Schlüssel oder Token wird nur auf Ihren Wunsch gespeichert, und nur im Schlüsselbund Ihres Desktops.</translation>
    </message>
    <message>
        <source>Type a part of the name or of the type; accents do not matter. The arrow keys move through the list and Enter goes on.

Only connectors that are installed for your company are listed. Others are installed from the marketplace in the dashboard.</source>
        <translation>Geben Sie einen Teil des Namens oder des Typs ein; Akzente spielen keine Rolle. Mit den Pfeiltasten bewegen Sie sich durch die Liste, mit der Eingabetaste geht es weiter.

Nur Konnektoren, die für Ihr Unternehmen installiert sind, stehen in der Liste. Weitere installieren Sie aus dem Marketplace im Dashboard.</translation>
    </message>
    <message>
        <source>A connector can offer several ways to authenticate. Each card says what you need at hand and whether the third party’s own page will open.

Ways without OAuth are set up in the dashboard.</source>
        <translation>Ein Konnektor kann mehrere Authentifizierungsmethoden anbieten. Jede Karte nennt, was Sie zur Hand haben sollten und ob sich die Seite des Drittanbieters öffnet.

Methoden ohne OAuth werden im Dashboard eingerichtet.</translation>
    </message>
    <message>
        <source>The connector’s own defaults are filled in. Leave what you are not sure about; the settings can be changed later in the dashboard.

The name is how you will find the instance again.</source>
        <translation>Die Vorgaben des Konnektors sind eingetragen. Lassen Sie stehen, wobei Sie unsicher sind; die Einstellungen können später im Dashboard geändert werden.

Am Namen erkennen Sie die Instanz wieder.</translation>
    </message>
    <message>
        <source>Look at everything once more. Nothing has been created so far.

The third party must know the return address that is shown here; register it there exactly as it stands.</source>
        <translation>Sehen Sie sich alles noch einmal an. Bisher wurde nichts angelegt.

Der Drittanbieter muss die hier gezeigte Rücksprungadresse kennen; hinterlegen Sie sie dort genau so, wie sie hier steht.</translation>
    </message>
    <message>
        <source>The page belongs to the third party. Sign in there with an account that may approve. The host and the lock above the page are drawn by this program and cannot be imitated by the page.

The session is private and erased afterwards.</source>
        <translation>Die Seite gehört dem Drittanbieter. Melden Sie sich dort mit einem Konto an, das zustimmen darf. Host und Schloss über der Seite zeichnet dieses Programm; die Seite kann sie nicht nachahmen.

Die Sitzung ist privat und wird danach gelöscht.</translation>
    </message>
    <message>
        <source>Patchworks is being asked. This is sent once and never repeated by itself. You can stop waiting; what became of it is then looked up.</source>
        <translation>Patchworks wird gefragt. Die Anfrage wird nur einmal gesendet und nie von selbst wiederholt. Sie können das Warten beenden; dann wird nachgesehen, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>This is what Patchworks reports. If something is uncertain, look it up before you create anything again.</source>
        <translation>Dies meldet Patchworks. Wenn etwas ungewiss ist, sehen Sie nach, bevor Sie etwas erneut anlegen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Enter presses the main button, Escape cancels. Alt with the left arrow key goes back, Ctrl+F searches, F1 opens and closes this help.</source>
        <translation>Die Eingabetaste betätigt die Hauptschaltfläche, Esc bricht ab. Alt mit der linken Pfeiltaste geht zurück, Strg+F sucht, F1 öffnet und schließt diese Hilfe.</translation>
    </message>
    <message>
        <source>The built-in browser is Qt WebEngine. Debian gives that package no security updates of its own, so it is used for the consent page alone.</source>
        <translation>Der eingebaute Browser ist Qt WebEngine. Debian liefert für dieses Paket keine eigenen Sicherheitsaktualisierungen, deshalb dient er nur der Zustimmungsseite.</translation>
    </message>
    <message>
        <source>Connector Wizard</source>
        <translation>Connector Wizard</translation>
    </message>
    <message>
        <source>Connector Wizard %1</source>
        <translation>Connector Wizard %1</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>An instance is one authenticated connection of your company to a connector. Open one with Enter or a double click; select one or several with Space, and re-authorise them.

Patchworks does not tell whether a connection still works. The state is what this program has seen itself; everything else is unknown.

F5 fetches the list again.</source>
        <translation>Eine Instanz ist eine authentifizierte Verbindung Ihres Unternehmens zu einem Konnektor. Öffnen Sie eine mit der Eingabetaste oder einem Doppelklick; wählen Sie eine oder mehrere mit der Leertaste aus und autorisieren Sie sie neu.

Patchworks sagt nicht, ob eine Verbindung noch funktioniert. Der Zustand ist, was dieses Programm selbst gesehen hat; alles andere ist unbekannt.

F5 holt die Liste neu.</translation>
    </message>
    <message>
        <source>These are the instance’s settings as Patchworks keeps them. Secrets are never shown.

Re-authorising keeps all of it: you change only what has to change.</source>
        <translation>Dies sind die Einstellungen der Instanz, wie Patchworks sie führt. Geheimnisse werden nie gezeigt.

Beim erneuten Autorisieren bleibt alles erhalten: Sie ändern nur, was sich ändern muss.</translation>
    </message>
    <message>
        <source>Instances that one sign-in at a third party serves stand together in a group. Nothing is sent before you begin, and you can pause between any two.

If the program is closed, the queue goes on the next time you sign in to the same company.</source>
        <translation>Instanzen, für die eine Anmeldung beim Drittanbieter genügt, stehen zusammen in einer Gruppe. Nichts wird gesendet, bevor Sie beginnen, und Sie können zwischen je zwei Instanzen anhalten.

Wird das Programm geschlossen, geht die Warteschlange weiter, sobald Sie sich wieder beim selben Unternehmen anmelden.</translation>
    </message>
    <message>
        <source>What this program has done, kept on this computer alone and without secrets. You can save it or erase it at any time.</source>
        <translation>Was dieses Programm getan hat, nur auf diesem Computer und ohne Geheimnisse festgehalten. Sie können es jederzeit speichern oder löschen.</translation>
    </message>
    <message>
        <source>These values come from the third party, often from its developer settings. They go to Patchworks. Secrets among them are not kept on this computer.

What you paste is cleaned of spaces and quotes around it.</source>
        <translation>Diese Werte kommen vom Drittanbieter, oft aus dessen Entwicklereinstellungen. Sie gehen an Patchworks. Geheimnisse darunter werden auf diesem Computer nicht gespeichert.

Was Sie einfügen, wird von umgebenden Leerzeichen und Anführungszeichen befreit.</translation>
    </message>
</context>
<context>
    <name>wizard::HistoryModel</name>
    <message>
        <source>, </source>
        <comment>list</comment>
        <extracomment>between the parts of what is read aloud for one entry of the history</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>wizard::HistoryPage</name>
    <message>
        <source>What this program has done, kept on this computer alone and without secrets.</source>
        <translation>Was dieses Programm getan hat, nur auf diesem Computer und ohne Geheimnisse festgehalten.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>connector-wizard-history</source>
        <extracomment>name of a file</extracomment>
        <translation>connector-wizard-verlauf</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Den Verlauf speichern</translation>
    </message>
    <message>
        <source>&amp;Erase…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Erase the history</source>
        <translation>Den Verlauf löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the history</source>
        <translation>Den Verlauf behalten</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase the history now</source>
        <translation>Den Verlauf jetzt löschen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Each time an instance is added or re-authorised from here, it is noted down: when, where, by whom, and how it ended.</source>
        <translation>Jedes Mal, wenn von hier eine Instanz angelegt oder neu autorisiert wird, wird festgehalten: wann, wo, von wem und wie es ausging.</translation>
    </message>
    <message numerus="yes">
        <source>Erase all %n entry(s) from this computer? This cannot be undone.</source>
        <translation>
            <numerusform>%n Eintrag von diesem Computer löschen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Alle %n Einträge von diesem Computer löschen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::HistoryTexts</name>
    <message>
        <source>Re-authorisation</source>
        <translation>Erneute Autorisierung</translation>
    </message>
    <message>
        <source>New instance</source>
        <translation>Neue Instanz</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>by whom</comment>
        <extracomment>by whom: an e-mail or &quot;API key&quot;, and the login name on this computer</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, company %2</source>
        <extracomment>an environment and a company&apos;s number</extracomment>
        <translation>%1, Unternehmen %2</translation>
    </message>
    <message>
        <source>An instance without a name</source>
        <translation>Eine Instanz ohne Namen</translation>
    </message>
    <message>
        <source>Instance %1</source>
        <translation>Instanz %1</translation>
    </message>
    <message>
        <source>History of Connector Wizard</source>
        <translation>Verlauf von Connector Wizard</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>instance</comment>
        <extracomment>an instance and its connector</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>Instanz-ID</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Desktop user</source>
        <translation>Desktop-Benutzer</translation>
    </message>
</context>
<context>
    <name>wizard::HomePage</name>
    <message>
        <source>&amp;Add an instance</source>
        <translation>&amp;Instanz hinzufügen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Your company’s authenticated connections.</source>
        <translation>Die authentifizierten Verbindungen Ihres Unternehmens.</translation>
    </message>
    <message>
        <source>Loading instances</source>
        <translation>Instanzen werden geladen</translation>
    </message>
    <message>
        <source>Space selects, Enter opens.</source>
        <translation>Die Leertaste wählt aus, die Eingabetaste öffnet.</translation>
    </message>
    <message>
        <source>Select all that are listed</source>
        <translation>Alle aufgeführten auswählen</translation>
    </message>
    <message>
        <source>Select all that are listed (Ctrl+A)</source>
        <translation>Alle aufgeführten auswählen (Strg+A)</translation>
    </message>
    <message>
        <source>Loading instances: %1 of %2</source>
        <translation>Instanzen werden geladen: %1 von %2</translation>
    </message>
    <message>
        <source>Loading instances…</source>
        <translation>Instanzen werden geladen…</translation>
    </message>
    <message>
        <source>%1 The list is as it was before.</source>
        <extracomment>after a failure&apos;s own words</extracomment>
        <translation>%1 Die Liste steht, wie sie vorher war.</translation>
    </message>
    <message>
        <source>Load the list again</source>
        <translation>Liste neu laden</translation>
    </message>
    <message>
        <source>Your account may not see the instances</source>
        <translation>Ihr Konto darf die Instanzen nicht sehen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>The list is still being fetched.</source>
        <translation>Die Liste wird noch geholt.</translation>
    </message>
    <message>
        <source>No instance fits the search and what you chose beside it.</source>
        <translation>Keine Instanz passt zur Suche und zu dem, was Sie daneben gewählt haben.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>The instances are being fetched</source>
        <translation>Die Instanzen werden geholt</translation>
    </message>
    <message>
        <source>No instances yet</source>
        <translation>Noch keine Instanzen</translation>
    </message>
    <message>
        <source>An instance is one authenticated connection of your company to a connector. Nothing is created before you say so at the end.</source>
        <translation>Eine Instanz ist eine authentifizierte Verbindung Ihres Unternehmens zu einem Konnektor. Nichts wird angelegt, bevor Sie es am Ende bestätigen.</translation>
    </message>
    <message>
        <source>&amp;Re-authorise…</source>
        <translation>E&amp;rneut autorisieren…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Re-authorise %n…</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n e&amp;rneut autorisieren…</numerusform>
            <numerusform>%n e&amp;rneut autorisieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, not shown</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n ausgewählt, nicht angezeigt</numerusform>
            <numerusform>%n ausgewählt, nicht angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1 of them not shown</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n ausgewählt, davon %1 nicht angezeigt</numerusform>
            <numerusform>%n ausgewählt, davon %1 nicht angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Only %2 of %3 instances could be loaded.</source>
        <extracomment>after a failure&apos;s own words</extracomment>
        <translation>%1 Nur %2 von %3 Instanzen konnten geladen werden.</translation>
    </message>
    <message>
        <source>None of the instances can be shown</source>
        <translation>Keine der Instanzen lässt sich anzeigen</translation>
    </message>
</context>
<context>
    <name>wizard::InstanceFilter</name>
    <message>
        <source>Search for an instance</source>
        <translation>Eine Instanz suchen</translation>
    </message>
    <message>
        <source>Search, Ctrl+F</source>
        <translation>Suchen, Strg+F</translation>
    </message>
    <message>
        <source>Show the instances of a connector</source>
        <translation>Die Instanzen eines Konnektors anzeigen</translation>
    </message>
    <message>
        <source>Show the instances of a state</source>
        <translation>Die Instanzen eines Zustands anzeigen</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Authorised here</source>
        <translation>Hier autorisiert</translation>
    </message>
    <message>
        <source>Never authorised here</source>
        <translation>Hier nie autorisiert</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Die Liste aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>Die Liste aktualisieren (F5)</translation>
    </message>
    <message>
        <source>All connectors</source>
        <translation>Alle Konnektoren</translation>
    </message>
    <message>
        <source>The list is being fetched</source>
        <translation>Die Liste wird geholt</translation>
    </message>
</context>
<context>
    <name>wizard::InstanceModel</name>
    <message>
        <source>Instance %1</source>
        <translation>Instanz %1</translation>
    </message>
    <message>
        <source>never here</source>
        <extracomment>not authorised from this program</extracomment>
        <translation>hier nie</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>last authorised: %1</source>
        <translation>zuletzt autorisiert: %1</translation>
    </message>
    <message>
        <source>state: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list</comment>
        <extracomment>between the parts of what is read aloud for an instance</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Authorised here</source>
        <translation>Hier autorisiert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
</context>
<context>
    <name>wizard::InstancePage</name>
    <message>
        <source>The instance is being fetched…</source>
        <translation>Die Instanz wird geholt…</translation>
    </message>
    <message>
        <source>Fetching the instance</source>
        <translation>Die Instanz wird geholt</translation>
    </message>
    <message>
        <source>This instance is gone</source>
        <translation>Diese Instanz gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It was removed in Patchworks in the meantime. Nothing was changed from here.</source>
        <translation>Sie wurde inzwischen in Patchworks entfernt. Von hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Back to the instances</source>
        <translation>Zurück zu den Instanzen</translation>
    </message>
    <message>
        <source>Your account may not open this instance</source>
        <translation>Ihr Konto darf diese Instanz nicht öffnen</translation>
    </message>
    <message>
        <source>Add a new instance</source>
        <translation>Eine neue Instanz anlegen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The authentication method is being checked</source>
        <translation>Die Authentifizierungsmethode wird geprüft</translation>
    </message>
    <message>
        <source>The connectors are still being fetched.</source>
        <translation>Die Konnektoren werden noch geholt.</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <comment>values of a method</comment>
        <translation>Neu: %1.</translation>
    </message>
    <message>
        <source>No longer asked for: %1.</source>
        <comment>values of a method</comment>
        <translation>Nicht mehr gefragt: %1.</translation>
    </message>
    <message>
        <source>You can re-authorise; what is new is asked for then.</source>
        <translation>Sie können erneut autorisieren; was neu ist, wird dann erfragt.</translation>
    </message>
    <message>
        <source>The authentication method has changed since this instance was made</source>
        <translation>Die Authentifizierungsmethode hat sich geändert, seit diese Instanz angelegt wurde</translation>
    </message>
    <message>
        <source>The authentication method is not offered any more</source>
        <translation>Die Authentifizierungsmethode wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>This instance cannot be re-authorised. Add a new one with another method, and let it take this one’s place.</source>
        <translation>Diese Instanz lässt sich nicht erneut autorisieren. Legen Sie mit einer anderen Methode eine neue an, die an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>There is nothing to consent to</source>
        <translation>Hier ist keine Zustimmung nötig</translation>
    </message>
    <message>
        <source>Its authentication method is not OAuth. Its values are changed in the dashboard.</source>
        <translation>Die Authentifizierungsmethode ist nicht OAuth. Die Werte werden im Dashboard geändert.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Credentials and other values</source>
        <translation>Zugangsdaten und andere Werte</translation>
    </message>
    <message>
        <source>History on this computer</source>
        <translation>Verlauf auf diesem Computer</translation>
    </message>
    <message>
        <source>&amp;Re-authorise…</source>
        <translation>E&amp;rneut autorisieren…</translation>
    </message>
</context>
<context>
    <name>wizard::InstanceRows</name>
    <message>
        <source>none</source>
        <comment>connection pool</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>not shown by Patchworks</source>
        <comment>secret</comment>
        <translation>wird von Patchworks nicht gezeigt</translation>
    </message>
    <message>
        <source>set</source>
        <comment>secret</comment>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>Instanz-ID</translation>
    </message>
    <message>
        <source>%1 (locked)</source>
        <extracomment>after a value that cannot be changed</extracomment>
        <translation>%1 (gesperrt)</translation>
    </message>
</context>
<context>
    <name>wizard::InstanceStates</name>
    <message>
        <source>Unknown</source>
        <comment>state of an instance</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Authorised</source>
        <comment>state of an instance</comment>
        <translation>Autorisiert</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>state of an instance</comment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>state of an instance</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of an instance</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>state of an instance</comment>
        <translation>Ungewiss</translation>
    </message>
</context>
<context>
    <name>wizard::KeyringText</name>
    <message>
        <source>Your desktop’s keyring is waiting for you</source>
        <translation>Der Schlüsselbund Ihres Desktops wartet auf Sie</translation>
    </message>
    <message>
        <source>Answer in its own window, or sign in here without it.</source>
        <translation>Antworten Sie in dessen eigenem Fenster, oder melden Sie sich hier ohne ihn an.</translation>
    </message>
    <message>
        <source>Answer in its own window to stay signed in on this computer.</source>
        <translation>Antworten Sie in dessen eigenem Fenster, um auf diesem Computer angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>You are signed out. Answer in its own window to remove your sign-in from the keyring too.</source>
        <translation>Sie sind abgemeldet. Antworten Sie in dessen eigenem Fenster, um Ihre Anmeldung auch aus dem Schlüsselbund zu entfernen.</translation>
    </message>
    <message>
        <source>Your sign-in is still in the keyring</source>
        <translation>Ihre Anmeldung ist noch im Schlüsselbund</translation>
    </message>
    <message>
        <source>You are signed out, and it is not used again.</source>
        <translation>Sie sind abgemeldet, und sie wird nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>It is removed as soon as the keyring is open.</source>
        <translation>Sie wird entfernt, sobald der Schlüsselbund geöffnet ist.</translation>
    </message>
    <message>
        <source>You do not stay signed in on this computer</source>
        <translation>Sie bleiben auf diesem Computer nicht angemeldet</translation>
    </message>
    <message>
        <source>The keyring was not opened, so nothing is stored.</source>
        <translation>Der Schlüsselbund wurde nicht geöffnet, daher ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>You stay signed in until you close the window.</source>
        <translation>Sie bleiben angemeldet, bis Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>wizard::Labels</name>
    <message>
        <source>OAuth 2 authorisation code</source>
        <translation>OAuth-2-Autorisierungscode</translation>
    </message>
    <message>
        <source>OAuth 2 client credentials</source>
        <translation>OAuth-2-Client-Zugangsdaten</translation>
    </message>
    <message>
        <source>OAuth 1</source>
        <translation>OAuth 1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>User name and password (Basic)</source>
        <translation>Benutzername und Passwort (Basic)</translation>
    </message>
    <message>
        <source>SOAP</source>
        <translation>SOAP</translation>
    </message>
    <message>
        <source>Another type</source>
        <translation>Anderer Typ</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>pro Stunde</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>pro Tag</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>rate limit</comment>
        <extracomment>%1 is a number of requests, %2 &quot;per second&quot; or another unit</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Core address</source>
        <translation>Core-Adresse</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Rücksprungadresse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Company ID</source>
        <translation>Unternehmens-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Datumsformat</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenbegrenzung</translation>
    </message>
    <message>
        <source>Rate limit’s unit</source>
        <translation>Einheit der Ratenbegrenzung</translation>
    </message>
    <message>
        <source>Connection pool</source>
        <translation>Verbindungspool</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Sitzungs-ID</translation>
    </message>
    <message>
        <source>Platform app key</source>
        <translation>App-Schlüssel der Plattform</translation>
    </message>
    <message>
        <source>Certificate ID</source>
        <translation>Zertifikats-ID</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangswert</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Authentifizierungsmethode</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Self-hosted</source>
        <translation>Selbst betrieben</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration</comment>
        <extracomment>two parts of a duration: &quot;1 hour 20 minutes&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>moment</comment>
        <extracomment>a day and a time of day: &quot;20 Nov 2026, 14:05&quot;</extracomment>
        <translation>%1, %2 Uhr</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date as QLocale reads it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>You are signed in with a key that does not expire.</source>
        <translation>Sie sind mit einem Schlüssel angemeldet, der nicht abläuft.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. You will be asked to sign in again.</source>
        <translation>Ihre Anmeldung ist abgelaufen. Sie werden gebeten, sich erneut anzumelden.</translation>
    </message>
    <message>
        <source>Your sign-in lasts another %1.</source>
        <translation>Ihre Anmeldung gilt noch %1.</translation>
    </message>
    <message>
        <source>Your sign-in lasts only another %1. Signing in again first saves an interruption.</source>
        <translation>Ihre Anmeldung gilt nur noch %1. Wenn Sie sich vorher erneut anmelden, vermeiden Sie eine Unterbrechung.</translation>
    </message>
    <message>
        <source>The consent page is at %1, and the connection is secured.</source>
        <translation>Die Zustimmungsseite liegt bei %1, und die Verbindung ist gesichert.</translation>
    </message>
    <message>
        <source>The consent page would be at %1. Check that you know this address.</source>
        <translation>Die Zustimmungsseite läge bei %1. Prüfen Sie, ob Sie diese Adresse kennen.</translation>
    </message>
    <message>
        <source>The attempt carries a one-time check value.</source>
        <translation>Der Versuch trägt einen einmaligen Prüfwert.</translation>
    </message>
    <message>
        <source>The attempt carries no one-time check value, so it cannot be opened.</source>
        <translation>Der Versuch trägt keinen einmaligen Prüfwert, deshalb kann die Seite nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The third party must know this return address.</source>
        <translation>Der Drittanbieter muss diese Rücksprungadresse kennen.</translation>
    </message>
    <message>
        <source>The return address belongs to another environment, so the answer would not come back here. You can use this environment’s own address instead.</source>
        <translation>Die Rücksprungadresse gehört zu einer anderen Umgebung, die Antwort käme also nicht hierher zurück. Sie können stattdessen die Adresse dieser Umgebung verwenden.</translation>
    </message>
    <message>
        <source>An instance of this name exists already. You can go on, but the two will be hard to tell apart.</source>
        <translation>Eine Instanz mit diesem Namen gibt es schon. Sie können weitermachen, aber die beiden werden schwer zu unterscheiden sein.</translation>
    </message>
    <message>
        <source>An instance named “%1” exists already. You can go on, but the two will be hard to tell apart.</source>
        <translation>Eine Instanz namens „%1“ gibt es schon. Sie können weitermachen, aber die beiden werden schwer zu unterscheiden sein.</translation>
    </message>
    <message>
        <source>The consent page’s address is not complete yet. Go back to the credentials.</source>
        <translation>Die Adresse der Zustimmungsseite ist noch nicht vollständig. Gehen Sie zu den Zugangsdaten zurück.</translation>
    </message>
    <message>
        <source>The consent page’s address needs a fitting value for “%1”. Go back to the credentials.</source>
        <translation>Die Adresse der Zustimmungsseite braucht einen passenden Wert für „%1“. Gehen Sie zu den Zugangsdaten zurück.</translation>
    </message>
    <message>
        <source>The built-in browser does not run for the root user. Start the program as an ordinary user.</source>
        <translation>Der eingebaute Browser läuft nicht unter dem Benutzer root. Starten Sie das Programm als gewöhnlicher Benutzer.</translation>
    </message>
    <message>
        <source>The built-in browser is not installed. Install the program’s browser part and start it again.</source>
        <translation>Der eingebaute Browser ist nicht installiert. Installieren Sie den Browser-Teil des Programms und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The built-in browser could not be started on this computer.</source>
        <translation>Der eingebaute Browser ließ sich auf diesem Computer nicht starten.</translation>
    </message>
    <message>
        <source>Patchworks will tell where the consent page is.</source>
        <translation>Patchworks teilt mit, wo die Zustimmungsseite liegt.</translation>
    </message>
    <message>
        <source>No consent page is needed: Patchworks signs in with the credentials themselves.</source>
        <translation>Es ist keine Zustimmungsseite nötig: Patchworks meldet sich mit den Zugangsdaten selbst an.</translation>
    </message>
    <message>
        <source>Patchworks has the settings and credentials</source>
        <translation>Patchworks hat die Einstellungen und Zugangsdaten</translation>
    </message>
    <message>
        <source>Sending the settings and credentials to Patchworks</source>
        <translation>Die Einstellungen und Zugangsdaten werden an Patchworks gesendet</translation>
    </message>
    <message>
        <source>Patchworks has the consent</source>
        <translation>Patchworks hat die Zustimmung</translation>
    </message>
    <message>
        <source>Handing the consent to Patchworks</source>
        <translation>Die Zustimmung wird an Patchworks übergeben</translation>
    </message>
    <message>
        <source>The instance was read back</source>
        <translation>Die Instanz wurde zur Kontrolle gelesen</translation>
    </message>
    <message>
        <source>Reading the instance back from Patchworks</source>
        <translation>Die Instanz wird zur Kontrolle gelesen</translation>
    </message>
    <message>
        <source>Patchworks was searched for the instance</source>
        <translation>Die Instanz wurde in Patchworks gesucht</translation>
    </message>
    <message>
        <source>Looking for the instance in Patchworks</source>
        <translation>Die Instanz wird in Patchworks gesucht</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>The page wanted to go to an address at %1 that is almost, but not exactly, the return address. It was not opened.</source>
        <translation>Die Seite wollte eine Adresse öffnen, die fast, aber nicht genau der Rücksprungadresse entspricht (%1). Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The page wanted to return to another environment at %1. It was not opened. Check the return address that is registered with the third party.</source>
        <translation>Die Seite wollte zu einer anderen Umgebung zurückkehren (%1). Das wurde nicht zugelassen. Prüfen Sie die Rücksprungadresse, die beim Drittanbieter hinterlegt ist.</translation>
    </message>
    <message>
        <source>The page wanted to open something that is not a secured web page. It was not opened.</source>
        <translation>Die Seite wollte etwas öffnen, das keine gesicherte Webseite ist. Es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The page wanted to open an address that cannot be read. It was not opened.</source>
        <translation>Die Seite wollte eine unlesbare Adresse öffnen. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The page wanted to open an address that is not allowed here. It was not opened.</source>
        <translation>Die Seite wollte eine Adresse öffnen, die hier nicht erlaubt ist. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted, so the page was not opened. If your company inspects secured connections, continue in your own browser.</source>
        <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig, darum wurde die Seite nicht geöffnet. Falls Ihre Firma gesicherte Verbindungen prüft, fahren Sie im eigenen Browser fort.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and reload the page.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie das Netzwerk, und laden Sie die Seite neu.</translation>
    </message>
    <message>
        <source>The page crashed twice. Reload it, or start the consent again.</source>
        <translation>Die Seite ist zweimal abgestürzt. Laden Sie sie neu, oder beginnen Sie die Zustimmung von vorn.</translation>
    </message>
    <message>
        <source>The page offered a file to download. It was not saved.</source>
        <translation>Die Seite hat eine Datei zum Herunterladen angeboten. Sie wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The page opened too many dialogs. They are no longer shown.</source>
        <translation>Die Seite hat zu viele Dialoge geöffnet. Sie werden nicht mehr angezeigt.</translation>
    </message>
    <message>
        <source>%1 asks for a certificate of yours, which cannot be given here.</source>
        <translation>%1 verlangt ein Zertifikat von Ihnen, das sich hier nicht vorlegen lässt.</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password after three attempts.</source>
        <translation>%1 hat Benutzernamen und Passwort auch beim dritten Versuch nicht angenommen.</translation>
    </message>
    <message>
        <source>The page wanted to open more windows than are allowed here.</source>
        <translation>Die Seite wollte mehr Fenster öffnen, als hier erlaubt sind.</translation>
    </message>
    <message>
        <source>The settings were being sent to Patchworks.</source>
        <translation>Die Einstellungen wurden gerade an Patchworks gesendet.</translation>
    </message>
    <message>
        <source>The consent was still to be given.</source>
        <translation>Die Zustimmung stand noch aus.</translation>
    </message>
    <message>
        <source>The consent was being handed to Patchworks.</source>
        <translation>Die Zustimmung wurde gerade an Patchworks übergeben.</translation>
    </message>
    <message>
        <source>The consent page is at %1, on this computer.</source>
        <translation>Die Zustimmungsseite liegt bei %1, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>The consent page opens in your own browser. At the end you copy the address that it shows and paste it here.</source>
        <translation>Die Zustimmungsseite öffnet sich in Ihrem eigenen Browser. Am Ende kopieren Sie die Adresse, die er zeigt, und fügen sie hier ein.</translation>
    </message>
    <message>
        <source>The consent page opens in your own browser. Patchworks’ dashboard finishes there by itself, if you are signed in to it.</source>
        <translation>Die Zustimmungsseite öffnet sich in Ihrem eigenen Browser. Das Dashboard von Patchworks schließt dort von selbst ab, wenn Sie darin angemeldet sind.</translation>
    </message>
    <message>
        <source>The authentication method has changed since. New: %1.</source>
        <translation>Die Authentifizierungsmethode hat sich seither geändert. Neu: %1.</translation>
    </message>
    <message>
        <source>The built-in browser is not used, because this computer does not let it lock pages in: unprivileged user namespaces are switched off.</source>
        <translation>Der eingebaute Browser wird nicht verwendet, weil dieser Rechner ihn Seiten nicht abschotten lässt: Unprivilegierte Benutzer-Namensräume sind abgeschaltet.</translation>
    </message>
    <message>
        <source>The return address in “%1” cannot be read, so nothing could come back to it. You can use this environment’s own address instead.</source>
        <translation>Die Rücksprungadresse in „%1“ ist nicht lesbar, es könnte also nichts dorthin zurückkommen. Sie können stattdessen die eigene Adresse dieser Umgebung verwenden.</translation>
    </message>
    <message>
        <source>The return address belongs to another environment, so the answer would not come back here. The connector does not let it be changed here.</source>
        <translation>Die Rücksprungadresse gehört zu einer anderen Umgebung, die Antwort käme also nicht hierher zurück. Der Connector lässt sie hier nicht ändern.</translation>
    </message>
    <message>
        <source>OAuth 2</source>
        <translation>OAuth 2</translation>
    </message>
    <message>
        <source>Client credentials</source>
        <translation>Client-Zugangsdaten</translation>
    </message>
    <message>
        <source>The page wanted to return to the environment “%1” at %2. It was not opened. Check the return address that is registered with the third party.</source>
        <extracomment>%1 is the environment, such as Staging, %2 its host</extracomment>
        <translation>Die Seite wollte zur Umgebung „%1“ zurückkehren (%2). Das wurde nicht zugelassen. Prüfen Sie die Rücksprungadresse, die beim Drittanbieter hinterlegt ist.</translation>
    </message>
    <message>
        <source>The page wanted to go to %1, which is not on this computer. It was not opened.</source>
        <translation>Die Seite wollte zu %1, und das ist nicht auf diesem Computer. Die Adresse wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>%1 shows its page only with a user name and a password. Reload the page to be asked again.</source>
        <translation>%1 zeigt seine Seite nur mit Benutzernamen und Passwort. Laden Sie die Seite neu, um wieder gefragt zu werden.</translation>
    </message>
    <message>
        <source>%1 answered with an empty page. Reload it, or start the consent again.</source>
        <translation>%1 hat mit einer leeren Seite geantwortet. Laden Sie sie neu oder beginnen Sie die Zustimmung von vorn.</translation>
    </message>
    <message>
        <source>The third party knows your return address by the name “%1”. Check there that this name leads to the address below.</source>
        <translation>Der Drittanbieter kennt Ihre Rücksprungadresse unter dem Namen „%1“. Prüfen Sie dort, ob dieser Name zur Adresse unten führt.</translation>
    </message>
    <message>
        <source>A part of the page wanted to open an address that holds a user name. It was not opened.</source>
        <translation>Ein Teil der Seite wollte eine Adresse öffnen, die einen Benutzernamen enthält. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>%1 has had too many requests. Wait a minute, then reload the page.</source>
        <translation>%1 hat zu viele Anfragen erhalten. Warten Sie eine Minute, und laden Sie die Seite dann neu.</translation>
    </message>
    <message>
        <source>%1 answered with an error (%2). Often the return address or the client ID is not the one that is registered there: compare both.</source>
        <extracomment>%1 is a host, %2 a number such as 400</extracomment>
        <translation>%1 hat mit einem Fehler geantwortet (%2). Oft ist dort eine andere Rücksprungadresse oder Client-ID hinterlegt: Vergleichen Sie beide.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Reload the page. If it happens again, the problem is there.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen. Laden Sie die Seite neu. Geschieht es wieder, liegt das Problem dort.</translation>
    </message>
    <message>
        <source>The proxy %1, which your computer is set to use, cannot be reached. Check it in the network settings, then reload the page.</source>
        <extracomment>%1 is a proxy</extracomment>
        <translation>Der Proxy %1, der auf Ihrem Rechner eingestellt ist, ist nicht erreichbar. Prüfen Sie ihn in den Netzwerkeinstellungen, und laden Sie die Seite dann neu.</translation>
    </message>
    <message>
        <source>Your computer is set to use the proxy %1, which this page cannot use. Continue in your own browser.</source>
        <extracomment>%1 is a proxy</extracomment>
        <translation>Auf Ihrem Rechner ist der Proxy %1 eingestellt, den diese Seite nicht nutzen kann. Fahren Sie im eigenen Browser fort.</translation>
    </message>
    <message>
        <source>The page’s own rules (its Content Security Policy) do not let its form lead back, so its button seems to do nothing. Only %1 can change that. Some browsers are less strict: try your own.</source>
        <translation>Die Regeln der Seite selbst (ihre Content Security Policy) lassen ihr Formular nicht zurückführen, deshalb scheint ihre Schaltfläche nichts zu tun. Nur %1 kann das ändern. Manche Browser sind weniger streng: Versuchen Sie es mit Ihrem eigenen.</translation>
    </message>
    <message>
        <source>%1 says: “%2”</source>
        <translation>%1 meldet: „%2“</translation>
    </message>
    <message>
        <source>%1 asked: “%2” The answer was no, because pages cannot wait for an answer here.</source>
        <translation>%1 hat gefragt: „%2“ Die Antwort war „Nein“, weil Seiten hier nicht auf eine Antwort warten können.</translation>
    </message>
    <message>
        <source>%1 asked you to type something: “%2” That is not possible here. Continue in your own browser.</source>
        <translation>%1 hat Sie um eine Eingabe gebeten: „%2“ Das ist hier nicht möglich. Fahren Sie im eigenen Browser fort.</translation>
    </message>
    <message>
        <source>The proxy %1 lets the page through only with the right user name and password. Start the consent again to be asked for them, or continue in your own browser.</source>
        <extracomment>%1 is a proxy</extracomment>
        <translation>Der Proxy %1 lässt die Seite nur mit dem richtigen Benutzernamen und Passwort durch. Beginnen Sie die Zustimmung noch einmal, um danach gefragt zu werden, oder fahren Sie im eigenen Browser fort.</translation>
    </message>
</context>
<context>
    <name>wizard::LineEdit</name>
    <message>
        <source>spaces</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>ein Zeilenumbruch</translation>
    </message>
    <message>
        <source>“Bearer”</source>
        <translation>„Bearer“</translation>
    </message>
    <message>
        <source>line breaks</source>
        <translation>Zeilenumbrüche</translation>
    </message>
    <message>
        <source>invisible characters</source>
        <translation>unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <extracomment>%1 is a list such as &quot;spaces, quotes and a line break&quot;</extracomment>
        <translation>Entfernt: %1.</translation>
    </message>
    <message>
        <source>Restored the line breaks of the key.</source>
        <translation>Die Zeilenumbrüche des Schlüssels wurden wiederhergestellt.</translation>
    </message>
    <message>
        <source>Only the first line was used: this field holds one value.</source>
        <translation>Nur die erste Zeile wurde verwendet: Dieses Feld fasst einen einzigen Wert.</translation>
    </message>
</context>
<context>
    <name>wizard::MethodCard</name>
    <message>
        <source>No consent page: Patchworks signs in with these values.</source>
        <translation>Keine Zustimmungsseite: Patchworks meldet sich mit diesen Werten an.</translation>
    </message>
    <message>
        <source>The third party’s own page opens, where somebody approves.</source>
        <translation>Es öffnet sich eine Seite des Drittanbieters, auf der jemand zustimmt.</translation>
    </message>
    <message>
        <source>Patchworks will tell whether a page opens.</source>
        <translation>Patchworks teilt mit, ob sich eine Seite öffnet.</translation>
    </message>
    <message>
        <source>You need nothing at hand.</source>
        <translation>Sie brauchen nichts zur Hand.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>You need: %1 and %n more.</source>
        <translation>
            <numerusform>Sie brauchen: %1 und %n weitere Angabe.</numerusform>
            <numerusform>Sie brauchen: %1 und %n weitere Angaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>You need: %1.</source>
        <translation>Sie brauchen: %1.</translation>
    </message>
    <message>
        <source>This is not OAuth, so nobody’s consent is needed: you fill it in and save it in the dashboard.</source>
        <translation>Dies ist kein OAuth, deshalb muss niemand zustimmen: Sie füllen die Angaben im Dashboard aus und speichern sie dort.</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <extracomment>read aloud for a method: its type, what is needed, what follows</extracomment>
        <translation>%1. %2 %3</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Documentation of %1</source>
        <translation>Dokumentation zu %1</translation>
    </message>
    <message>
        <source>Open the dashboard</source>
        <translation>Dashboard öffnen</translation>
    </message>
</context>
<context>
    <name>wizard::MethodPage</name>
    <message>
        <source>Open the dashboard</source>
        <translation>Dashboard öffnen</translation>
    </message>
    <message>
        <source>How should it be authenticated?</source>
        <translation>Wie soll die Authentifizierung erfolgen?</translation>
    </message>
    <message>
        <source>How should %1 be authenticated?</source>
        <translation>Wie soll %1 authentifiziert werden?</translation>
    </message>
    <message>
        <source>This connector offers no authentication method to your company. Ask Patchworks’ support, or choose another connector.</source>
        <translation>Dieser Konnektor bietet Ihrem Unternehmen keine Authentifizierungsmethode. Fragen Sie den Support von Patchworks, oder wählen Sie einen anderen Konnektor.</translation>
    </message>
    <message>
        <source>None of this connector’s methods uses OAuth.</source>
        <translation>Keine der Methoden dieses Konnektors verwendet OAuth.</translation>
    </message>
    <message>
        <source>All of them are set up in the dashboard. Choose another connector, or go on there.</source>
        <translation>Alle werden im Dashboard eingerichtet. Wählen Sie einen anderen Konnektor, oder fahren Sie dort fort.</translation>
    </message>
    <message>
        <source>There is one method for this connector.</source>
        <translation>Für diesen Konnektor gibt es eine Methode.</translation>
    </message>
    <message>
        <source>Choose the one that you have the credentials for.</source>
        <translation>Wählen Sie die Methode, für die Sie die Zugangsdaten haben.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>wizard::OutcomeTexts</name>
    <message>
        <source>The new consent was not taken. The old one is still in force as far as Patchworks tells.</source>
        <translation>Die neue Zustimmung wurde nicht übernommen. Nach allem, was Patchworks mitteilt, gilt die alte weiter.</translation>
    </message>
    <message>
        <source>Patchworks may have taken the changed settings, but not the new consent. The old consent is still in force as far as Patchworks tells.</source>
        <translation>Patchworks hat vielleicht die geänderten Einstellungen übernommen, aber nicht die neue Zustimmung. Soweit Patchworks es sagt, gilt die alte Zustimmung noch.</translation>
    </message>
    <message>
        <source>Nothing was changed. The old consent is still in force as far as Patchworks tells.</source>
        <translation>Es wurde nichts geändert. Soweit Patchworks es sagt, gilt die alte Zustimmung noch.</translation>
    </message>
    <message>
        <source>Patchworks has kept the instance, but it is not authorised. Go back to correct your entries, or continue with it as it is.</source>
        <translation>Patchworks hat die Instanz behalten, aber sie ist nicht autorisiert. Gehen Sie zurück, um Ihre Angaben zu korrigieren, oder machen Sie mit ihr weiter, wie sie ist.</translation>
    </message>
    <message>
        <source>Patchworks does not tell whether the new consent was taken. Re-authorise it again to be sure, or look once more in a minute.</source>
        <translation>Patchworks teilt nicht mit, ob die neue Zustimmung übernommen wurde. Autorisieren Sie die Instanz sicherheitshalber erneut, oder sehen Sie in einer Minute noch einmal nach.</translation>
    </message>
    <message>
        <source>It was removed in the meantime, so there is nothing left to do.</source>
        <translation>Sie wurde inzwischen entfernt, es bleibt also nichts zu tun.</translation>
    </message>
    <message>
        <source>The program ended before it was finished. Re-authorise it to be sure.</source>
        <translation>Das Programm endete, bevor es fertig war. Autorisieren Sie sicherheitshalber erneut.</translation>
    </message>
    <message>
        <source>The instance</source>
        <translation>Die Instanz</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Bisher ist nichts geschehen</translation>
    </message>
    <message>
        <source>%1 is in Patchworks</source>
        <translation>%1 ist in Patchworks vorhanden</translation>
    </message>
    <message>
        <source>%1 has changed</source>
        <translation>%1 hat sich geändert</translation>
    </message>
    <message>
        <source>%1 is authorised again</source>
        <translation>%1 ist wieder autorisiert</translation>
    </message>
    <message>
        <source>%1 has appeared</source>
        <translation>%1 ist erschienen</translation>
    </message>
    <message>
        <source>%1 is authorised</source>
        <translation>%1 ist autorisiert</translation>
    </message>
    <message>
        <source>The consent was refused</source>
        <translation>Die Zustimmung wurde verweigert</translation>
    </message>
    <message>
        <source>%1 was not re-authorised</source>
        <translation>%1 wurde nicht erneut autorisiert</translation>
    </message>
    <message>
        <source>%1 was not authorised</source>
        <translation>%1 wurde nicht autorisiert</translation>
    </message>
    <message>
        <source>Patchworks accepted the request but shows no instance yet</source>
        <translation>Patchworks hat die Anfrage angenommen, zeigt aber noch keine Instanz</translation>
    </message>
    <message>
        <source>Patchworks accepted the consent but shows no instance yet</source>
        <translation>Patchworks hat die Zustimmung angenommen, zeigt aber noch keine Instanz</translation>
    </message>
    <message>
        <source>Patchworks accepted the consent, but the instance could not be read</source>
        <translation>Patchworks hat die Zustimmung angenommen, aber die Instanz konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 was not found in Patchworks</source>
        <translation>%1 wurde in Patchworks nicht gefunden</translation>
    </message>
    <message>
        <source>It is not certain whether %1 was re-authorised</source>
        <translation>Es ist nicht sicher, ob %1 erneut autorisiert wurde</translation>
    </message>
    <message numerus="yes">
        <source>Patchworks has %n instance(s) that may be yours</source>
        <translation>
            <numerusform>Patchworks hat %n Instanz, die Ihre sein könnte</numerusform>
            <numerusform>Patchworks hat %n Instanzen, die Ihre sein könnten</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain whether %1 was created</source>
        <translation>%1 wurde möglicherweise angelegt, sicher ist das nicht</translation>
    </message>
    <message>
        <source>Add an instance to begin.</source>
        <translation>Fügen Sie eine Instanz hinzu, um zu beginnen.</translation>
    </message>
    <message>
        <source>Patchworks confirmed it.</source>
        <translation>Patchworks hat dies bestätigt.</translation>
    </message>
    <message>
        <source>Patchworks confirmed it on %1 at %2.</source>
        <extracomment>a day and a time of day</extracomment>
        <translation>Patchworks hat dies am %1 um %2 bestätigt.</translation>
    </message>
    <message>
        <source>Patchworks has the instance, but does not tell whether its authorisation was completed. If process flows cannot use it, re-authorise it.</source>
        <translation>Patchworks hat die Instanz, teilt aber nicht mit, ob ihre Autorisierung abgeschlossen wurde. Können Prozessabläufe sie nicht nutzen, autorisieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>Patchworks shows a change since the consent page was opened. It does not tell who approved it.</source>
        <translation>Patchworks zeigt eine Änderung, seit die Zustimmungsseite geöffnet wurde. Es sagt nicht, wer zugestimmt hat.</translation>
    </message>
    <message>
        <source>%1 Its settings stand as you reviewed them.</source>
        <translation>%1 Die Einstellungen stehen so, wie Sie sie geprüft haben.</translation>
    </message>
    <message>
        <source>%1 Process flows can use this instance from now on.</source>
        <translation>%1 Prozessabläufe können diese Instanz ab jetzt verwenden.</translation>
    </message>
    <message>
        <source>%1 The instance could not be read again, so look at it in the dashboard.</source>
        <translation>%1 Die Instanz ließ sich nicht zur Kontrolle lesen, sehen Sie sie daher im Dashboard an.</translation>
    </message>
    <message>
        <source>Patchworks may have kept an instance without access. Look it up before you try again.</source>
        <translation>Patchworks hat vielleicht eine Instanz ohne Zugriff behalten. Sehen Sie nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was created, and what you typed is still here.</source>
        <translation>Es wurde nichts angelegt, und Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Something may have been created before it failed. Look it up before you try again.</source>
        <translation>Vor dem Fehler wurde vielleicht schon etwas angelegt. Sehen Sie nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>It may take a moment to appear. Look it up again before you try anything else.</source>
        <translation>Es kann einen Moment dauern, bis sie erscheint. Sehen Sie noch einmal nach, bevor Sie etwas anderes versuchen.</translation>
    </message>
    <message>
        <source>Nothing was created as far as Patchworks tells. You can create it again, or look once more in a minute.</source>
        <translation>Laut Patchworks wurde nichts angelegt. Sie können die Instanz erneut anlegen oder in einer Minute noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>Nothing is deleted or created by itself. Take the right one as the result.</source>
        <translation>Nichts wird von selbst gelöscht oder angelegt. Übernehmen Sie die richtige Instanz als Ergebnis.</translation>
    </message>
    <message>
        <source>An earlier run ended before Patchworks answered. Look it up to see what is there.</source>
        <translation>Ein früherer Lauf endete, bevor Patchworks antwortete. Sehen Sie nach, was vorhanden ist.</translation>
    </message>
    <message>
        <source>Patchworks answered with status %1, which does not say what was done. Look it up before anything is sent again.</source>
        <translation>Patchworks hat mit dem Status %1 geantwortet. Er sagt nicht, was geschehen ist. Sehen Sie nach, bevor noch einmal etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The request went out, but no complete answer came back. Look it up before anything is sent again.</source>
        <translation>Die Anfrage ging hinaus, aber es kam keine vollständige Antwort zurück. Sehen Sie nach, bevor noch einmal etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Patchworks did not say whether anything was changed. Check the instance when Patchworks is available again.</source>
        <translation>Patchworks hat nicht mitgeteilt, ob etwas geändert wurde. Prüfen Sie die Instanz, wenn Patchworks wieder erreichbar ist.</translation>
    </message>
    <message>
        <source>Nothing was created as far as Patchworks tells.</source>
        <translation>Es wurde nichts angelegt, soweit Patchworks das sagt.</translation>
    </message>
</context>
<context>
    <name>wizard::OwnBrowserPanel</name>
    <message>
        <source>Copy the link</source>
        <translation>Den Link kopieren</translation>
    </message>
    <message>
        <source>the third party</source>
        <translation>Der Drittanbieter</translation>
    </message>
    <message>
        <source>Go on in your own browser</source>
        <translation>Machen Sie in Ihrem eigenen Browser weiter</translation>
    </message>
    <message>
        <source>Give the consent in your own browser</source>
        <translation>Geben Sie die Zustimmung in Ihrem eigenen Browser</translation>
    </message>
    <message>
        <source>Open it once &amp;more</source>
        <translation>&amp;Noch einmal öffnen</translation>
    </message>
    <message>
        <source>&amp;Open in my browser</source>
        <translation>Im eigenen Browser öff&amp;nen</translation>
    </message>
    <message>
        <source>No browser took the link. Copy it, and open it in a browser on this computer or another.</source>
        <translation>Kein Browser hat den Link angenommen. Kopieren Sie ihn und öffnen Sie ihn in einem Browser auf diesem oder einem anderen Computer.</translation>
    </message>
    <message>
        <source>Patchworks cannot be asked whether it is done (%1). Paste the address instead.</source>
        <translation>Patchworks kann nicht gefragt werden, ob es erledigt ist (%1). Fügen Sie stattdessen die Adresse ein.</translation>
    </message>
    <message>
        <source>Patchworks is asked every few seconds whether it is done.</source>
        <translation>Patchworks wird alle paar Sekunden gefragt, ob es erledigt ist.</translation>
    </message>
    <message>
        <source>Patchworks may keep this attempt for another %1 only.</source>
        <translation>Patchworks behält diesen Versuch vielleicht nur noch %1.</translation>
    </message>
    <message>
        <source>Patchworks may have forgotten this attempt. If it does not end well, start again: nothing that you typed is lost.</source>
        <translation>Patchworks hat diesen Versuch vielleicht vergessen. Wenn er nicht gut ausgeht, beginnen Sie neu: Nichts von dem, was Sie eingegeben haben, geht verloren.</translation>
    </message>
</context>
<context>
    <name>wizard::OwnBrowserText</name>
    <message>
        <source>The page of %1 opens in your browser and this one closes; what you did in it does not come along.</source>
        <translation>Die Seite von %1 öffnet sich in Ihrem Browser, und diese hier schließt sich; was Sie darin getan haben, kommt nicht mit.</translation>
    </message>
    <message>
        <source>Sign in to %1 in your browser and approve there.</source>
        <translation>Melden Sie sich in Ihrem Browser bei %1 an und stimmen Sie dort zu.</translation>
    </message>
    <message>
        <source>The store hands its keys to Patchworks, and this program notices by itself.</source>
        <translation>Der Shop übergibt seine Schlüssel an Patchworks, und dieses Programm bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>Patchworks’ dashboard finishes there by itself, as whoever is signed in to it, and this program notices the change.</source>
        <translation>Das Dashboard von Patchworks schließt dort von selbst ab, als wer auch immer darin angemeldet ist, und dieses Programm bemerkt die Änderung.</translation>
    </message>
    <message>
        <source>If it does not, paste the address that you ended on.</source>
        <translation>Wenn nicht, fügen Sie die Adresse ein, auf der Sie gelandet sind.</translation>
    </message>
    <message>
        <source>Nothing can finish it there: at the end, copy the address that your browser shows and paste it here. That is the only way back.</source>
        <translation>Dort kann nichts von selbst abschließen: Kopieren Sie am Ende die Adresse, die Ihr Browser zeigt, und fügen Sie sie hier ein. Das ist der einzige Weg zurück.</translation>
    </message>
    <message>
        <source>This is not the return address, but another page. Copy the address at the very end, after you have approved.</source>
        <translation>Das ist nicht die Rückkehradresse, sondern eine andere Seite. Kopieren Sie die Adresse ganz am Ende, nachdem Sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>This looks like the return address, but it is not exactly that. It was not passed on.</source>
        <translation>Das sieht aus wie die Rückkehradresse, ist es aber nicht genau. Sie wurde nicht weitergegeben.</translation>
    </message>
    <message>
        <source>This is the return address of another environment. It was not passed on.</source>
        <translation>Das ist die Rückkehradresse einer anderen Umgebung. Sie wurde nicht weitergegeben.</translation>
    </message>
    <message>
        <source>The address does not begin with https://, so it cannot be the return address.</source>
        <translation>Die Adresse beginnt nicht mit https://, sie kann also nicht die Rückkehradresse sein.</translation>
    </message>
    <message>
        <source>This is no address. Copy the whole of your browser’s address line.</source>
        <translation>Das ist keine Adresse. Kopieren Sie die ganze Adresszeile Ihres Browsers.</translation>
    </message>
    <message>
        <source>You approved as “%1”, but this instance was connected to “%2” before. Should it change to “%1”?</source>
        <translation>Sie haben als „%1“ zugestimmt, aber diese Instanz war vorher mit „%2“ verbunden. Soll sie zu „%1“ wechseln?</translation>
    </message>
    <message>
        <source>You approved as “%1”. Is that the right account for this instance?</source>
        <translation>Sie haben als „%1“ zugestimmt. Ist das das richtige Konto für diese Instanz?</translation>
    </message>
    <message>
        <source>%1 did not tell which account approved. Was it the right one for this instance?</source>
        <translation>%1 hat nicht gesagt, welches Konto zugestimmt hat. War es das richtige für diese Instanz?</translation>
    </message>
    <message>
        <source>%1 did not tell which account approved. This instance was connected to “%2” before. Was it that one?</source>
        <translation>%1 hat nicht gesagt, welches Konto zugestimmt hat. Diese Instanz war vorher mit „%2“ verbunden. War es dieses?</translation>
    </message>
    <message>
        <source>This is the return address of the environment “%1”. It was not passed on.</source>
        <translation>Das ist die Rückkehradresse der Umgebung „%1“. Sie wurde nicht weitergegeben.</translation>
    </message>
    <message>
        <source>Your browser is being opened…</source>
        <translation>Ihr Browser wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>wizard::PasskeyForm</name>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>PIN &amp;again</source>
        <translation>PIN &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Use no passkey</source>
        <translation>&amp;Keinen Passkey verwenden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Die beiden PINs stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>wizard::PasskeyText</name>
    <message numerus="yes">
        <source>%n attempt(s) left.</source>
        <translation>
            <numerusform>Noch %n Versuch.</numerusform>
            <numerusform>Noch %n Versuche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your security key has several passkeys for %1. Choose one.</source>
        <translation>Ihr Sicherheitsschlüssel hat mehrere Passkeys für %1. Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Touch your security key to sign in to %1.</source>
        <translation>Berühren Sie Ihren Sicherheitsschlüssel, um sich bei %1 anzumelden.</translation>
    </message>
    <message>
        <source>Enter the PIN of your security key. %1 asks for a passkey.</source>
        <translation>Geben Sie die PIN Ihres Sicherheitsschlüssels ein. %1 fragt nach einem Passkey.</translation>
    </message>
    <message>
        <source>Your security key has no PIN yet. Choose one: %1 asks for a passkey.</source>
        <translation>Ihr Sicherheitsschlüssel hat noch keine PIN. Wählen Sie eine: %1 fragt nach einem Passkey.</translation>
    </message>
    <message>
        <source>Your security key wants a new PIN. Choose one: %1 asks for a passkey.</source>
        <translation>Ihr Sicherheitsschlüssel verlangt eine neue PIN. Wählen Sie eine: %1 fragt nach einem Passkey.</translation>
    </message>
    <message>
        <source>The passkey for %1 did not work.</source>
        <translation>Der Passkey für %1 hat nicht funktioniert.</translation>
    </message>
    <message>
        <source>%1 waited too long for the passkey.</source>
        <translation>%1 hat zu lange auf den Passkey gewartet.</translation>
    </message>
    <message>
        <source>This security key has no passkey for %1. Try another one.</source>
        <translation>Dieser Sicherheitsschlüssel hat keinen Passkey für %1. Versuchen Sie es mit einem anderen.</translation>
    </message>
    <message>
        <source>This security key already has a passkey for %1. Try another one.</source>
        <translation>Dieser Sicherheitsschlüssel hat schon einen Passkey für %1. Versuchen Sie es mit einem anderen.</translation>
    </message>
    <message>
        <source>The PIN was wrong too often. Take the security key out, put it in again and go back to %1.</source>
        <translation>Die PIN war zu oft falsch. Ziehen Sie den Sicherheitsschlüssel ab, stecken Sie ihn wieder ein und gehen Sie zu %1 zurück.</translation>
    </message>
    <message>
        <source>The PIN was wrong too often. The security key has to be reset before %1 can use it.</source>
        <translation>Die PIN war zu oft falsch. Der Sicherheitsschlüssel muss zurückgesetzt werden, bevor %1 ihn verwenden kann.</translation>
    </message>
    <message>
        <source>The security key was taken out. %1 still asks for a passkey.</source>
        <translation>Der Sicherheitsschlüssel wurde abgezogen. %1 fragt weiter nach einem Passkey.</translation>
    </message>
    <message>
        <source>This security key cannot do what %1 asks for. Try another one.</source>
        <translation>Dieser Sicherheitsschlüssel kann nicht, was %1 verlangt. Versuchen Sie es mit einem anderen.</translation>
    </message>
    <message>
        <source>This security key has no room for another passkey. Try another one for %1.</source>
        <translation>Auf diesem Sicherheitsschlüssel ist kein Platz für einen weiteren Passkey. Versuchen Sie es für %1 mit einem anderen.</translation>
    </message>
    <message>
        <source>The passkey for %1 was declined on the security key.</source>
        <translation>Der Passkey für %1 wurde am Sicherheitsschlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>That PIN was wrong.</source>
        <translation>Diese PIN war falsch.</translation>
    </message>
    <message numerus="yes">
        <source>That PIN was too short: it needs at least %n character(s).</source>
        <translation>
            <numerusform>Diese PIN war zu kurz: Sie braucht mindestens %n Zeichen.</numerusform>
            <numerusform>Diese PIN war zu kurz: Sie braucht mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The security key does not take these characters.</source>
        <translation>Der Sicherheitsschlüssel nimmt diese Zeichen nicht an.</translation>
    </message>
    <message>
        <source>The new PIN has to differ from the one before.</source>
        <translation>Die neue PIN muss sich von der vorigen unterscheiden.</translation>
    </message>
    <message>
        <source>The security key takes no more fingerprints for now.</source>
        <translation>Der Sicherheitsschlüssel nimmt vorerst keine Fingerabdrücke mehr an.</translation>
    </message>
</context>
<context>
    <name>wizard::PasswordForm</name>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Sign in to the page</source>
        <translation>Auf der Seite &amp;anmelden</translation>
    </message>
    <message>
        <source>&amp;Do not sign in</source>
        <translation>&amp;Nicht anmelden</translation>
    </message>
    <message>
        <source>%1 did not accept that. Enter the user name and password again.</source>
        <translation>%1 hat das nicht angenommen. Geben Sie Benutzernamen und Passwort erneut ein.</translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password.</source>
        <translation>%1 fragt nach Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept that. Enter the user name and password again.</source>
        <translation>Der Proxy %1 hat das nicht angenommen. Geben Sie Benutzername und Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password.</source>
        <translation>Der Proxy %1 verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>&amp;Sign in to the proxy</source>
        <translation>Am Proxy &amp;anmelden</translation>
    </message>
</context>
<context>
    <name>wizard::PasteAddress</name>
    <message>
        <source>&amp;Take this address</source>
        <translation>&amp;Diese Adresse nehmen</translation>
    </message>
    <message>
        <source>&amp;Paste the address you ended on</source>
        <translation>&amp;Endadresse einfügen</translation>
    </message>
    <message>
        <source>The address you ended on</source>
        <translation>Die Adresse, auf der Sie gelandet sind</translation>
    </message>
    <message>
        <source>It begins with %1. If that page reports an error, its address counts all the same.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Sie beginnt mit %1. Auch wenn jene Seite einen Fehler meldet, zählt ihre Adresse.</translation>
    </message>
</context>
<context>
    <name>wizard::PlaceCounts</name>
    <message>
        <source>empty</source>
        <comment>queue</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>being prepared</source>
        <comment>queue</comment>
        <translation>wird vorbereitet</translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>%n bereit</numerusform>
            <numerusform>%n bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused · %n left</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>angehalten · noch %n</numerusform>
            <numerusform>angehalten · noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unfinished · %n left</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>unfertig · noch %n</numerusform>
            <numerusform>unfertig · noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>instances in the queue</comment>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <comment>queue</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>loading…</source>
        <comment>instances</comment>
        <translation>wird geladen…</translation>
    </message>
    <message>
        <source>not loaded</source>
        <comment>instances</comment>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>instances</comment>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>instances</comment>
        <extracomment>how many instances there are, and how many of them should be looked at</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n braucht Aufmerksamkeit</numerusform>
            <numerusform>%n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <comment>history</comment>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>history</comment>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>instances</comment>
        <extracomment>so many instances are listed, of so many that there are</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none can be read</source>
        <comment>instances</comment>
        <translation>keine lesbar</translation>
    </message>
</context>
<context>
    <name>wizard::ProblemText</name>
    <message>
        <source>The core address is needed: it begins with https:// and comes from whoever runs the installation.</source>
        <translation>Die Core-Adresse fehlt: Sie beginnt mit https:// und kommt von denen, die die Installation betreiben.</translation>
    </message>
    <message>
        <source>The sign-in address is needed: it begins with https:// and often ends in /api/v1/login.</source>
        <translation>Die Anmeldeadresse fehlt: Sie beginnt mit https:// und endet oft auf /api/v1/login.</translation>
    </message>
    <message>
        <source>The return address is needed: the dashboard’s page that ends in /oauth/authenticate.</source>
        <translation>Die Rücksprungadresse fehlt: Das ist die Seite des Dashboards, die auf /oauth/authenticate endet.</translation>
    </message>
    <message>
        <source>The API key is needed: you find it in the dashboard’s general settings.</source>
        <translation>Der API-Schlüssel fehlt: Sie finden ihn in den allgemeinen Einstellungen des Dashboards.</translation>
    </message>
    <message>
        <source>The e-mail address is needed that you use for the dashboard.</source>
        <translation>Die E-Mail-Adresse fehlt, die Sie für das Dashboard verwenden.</translation>
    </message>
    <message>
        <source>The password is needed that you use for the dashboard.</source>
        <translation>Das Passwort fehlt, das Sie für das Dashboard verwenden.</translation>
    </message>
    <message>
        <source>A name is needed, so that you find the instance again.</source>
        <translation>Ein Name ist nötig, damit Sie die Instanz wiederfinden.</translation>
    </message>
    <message>
        <source>A time zone is needed: search for a city.</source>
        <translation>Eine Zeitzone ist nötig: Suchen Sie nach einer Stadt.</translation>
    </message>
    <message>
        <source>A date format is needed: choose a preset if you are not sure.</source>
        <translation>Ein Datumsformat ist nötig: Wählen Sie eine Vorlage, wenn Sie unsicher sind.</translation>
    </message>
    <message>
        <source>A number is needed: how many requests are allowed.</source>
        <translation>Eine Zahl ist nötig: Wie viele Anfragen sind erlaubt?</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>This is too long: at most %n character(s) fit.</source>
        <translation>
            <numerusform>Das ist zu lang: Höchstens %n Zeichen passt hinein.</numerusform>
            <numerusform>Das ist zu lang: Höchstens %n Zeichen passen hinein.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a web address. Write it in full, for example https://example.com.</source>
        <translation>Das ist keine Webadresse. Schreiben Sie sie aus, zum Beispiel https://example.com.</translation>
    </message>
    <message>
        <source>The address must begin with https://, so that nobody can listen.</source>
        <translation>Die Adresse muss mit https:// beginnen, damit niemand mithören kann.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password before the @.</source>
        <translation>Die Adresse darf vor dem @ weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The address must end before the question mark or #.</source>
        <translation>Die Adresse muss vor dem Fragezeichen oder # enden.</translation>
    </message>
    <message>
        <source>Only the beginning of a web address fits here, for example https://example.com.</source>
        <translation>Hier passt nur der Anfang einer Webadresse, zum Beispiel https://example.com.</translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens and dots fit here, because it becomes part of a web address.</source>
        <translation>Hier passen nur Buchstaben, Ziffern, Bindestriche und Punkte, weil der Wert Teil einer Webadresse wird.</translation>
    </message>
    <message>
        <source>This time zone is not known. Choose one from the list, for example Europe/London.</source>
        <translation>Diese Zeitzone ist unbekannt. Wählen Sie eine aus der Liste, zum Beispiel Europe/London.</translation>
    </message>
    <message>
        <source>This is not a date format. Choose a preset, or write PHP’s letters.</source>
        <translation>Das ist kein Datumsformat. Wählen Sie eine Vorlage, oder schreiben Sie die Buchstaben von PHP.</translation>
    </message>
    <message>
        <source>This is not a date format: “%1” cannot be used.</source>
        <translation>Das ist kein Datumsformat: „%1“ ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>A whole number is needed here, for example 2.</source>
        <translation>Hier ist eine ganze Zahl nötig, zum Beispiel 2.</translation>
    </message>
    <message>
        <source>The number must be at least %1.</source>
        <translation>Die Zahl muss mindestens %1 sein.</translation>
    </message>
    <message>
        <source>This is not a session ID. It looks like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation>Das ist keine Sitzungs-ID. Sie sieht so aus: 123e4567-e89b-42d3-a456-426614174000.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It looks like name@example.com.</source>
        <translation>Das ist keine E-Mail-Adresse. Sie sieht so aus: name@example.com.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be seen, such as a line end or a tab. Type or paste the text again.</source>
        <translation>Darin ist ein unsichtbares Zeichen, etwa ein Zeilenende oder ein Tabulator. Geben Sie den Text erneut ein, oder fügen Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>This name belongs to one of the built-in environments. Choose another one.</source>
        <translation>Dieser Name gehört zu einer der eingebauten Umgebungen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Patchworks did not accept this value.</source>
        <translation>Patchworks hat diesen Wert nicht angenommen.</translation>
    </message>
    <message>
        <source>Patchworks says: “%1”</source>
        <translation>Patchworks meldet: „%1“</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is too long</source>
        <translation>%1 ist zu lang</translation>
    </message>
    <message>
        <source>%1 is too small</source>
        <translation>%1 ist zu klein</translation>
    </message>
    <message>
        <source>%1 was not accepted</source>
        <translation>%1 wurde nicht angenommen</translation>
    </message>
    <message>
        <source>%1 is not right yet</source>
        <translation>%1 stimmt noch nicht</translation>
    </message>
    <message>
        <source>This only stands in the place of a value that is not shown. Type the value itself, or leave a secret empty to keep the one that is stored.</source>
        <translation>Das steht nur anstelle eines Wertes, der nicht angezeigt wird. Geben Sie den Wert selbst ein, oder lassen Sie ein Geheimnis leer, um das gespeicherte zu behalten.</translation>
    </message>
    <message>
        <source>A connector is needed: choose one in the list.</source>
        <translation>Ein Konnektor ist nötig: Wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>An authentication method is needed: choose one of the cards.</source>
        <translation>Eine Authentifizierungsmethode ist nötig: Wählen Sie eine der Karten.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Noch ist nichts gewählt</translation>
    </message>
    <message>
        <source>The web address adds the rest by itself. Enter only the part before it.</source>
        <translation>Den Rest ergänzt die Webadresse von selbst. Geben Sie nur den Teil davor ein.</translation>
    </message>
</context>
<context>
    <name>wizard::ProxyForm</name>
    <message>
        <source>Sign in to the &amp;proxy</source>
        <translation>Am &amp;Proxy anmelden</translation>
    </message>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Am Proxy anmelden</translation>
    </message>
    <message>
        <source>User name at the proxy</source>
        <translation>Benutzername am Proxy</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Passwort am Proxy</translation>
    </message>
</context>
<context>
    <name>wizard::QueueModel</name>
    <message>
        <source>%1 · group %2</source>
        <translation>%1 · Gruppe %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>wizard::QueuePage</name>
    <message>
        <source>Progress of the queue</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Skip this instance</source>
        <translation>Diese Instanz &amp;überspringen</translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation>Erneut &amp;anmelden</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>St&amp;op the queue</source>
        <translation>Warteschlange ab&amp;brechen</translation>
    </message>
    <message>
        <source>Sa&amp;ve the report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Instances of the queue</source>
        <translation>Instanzen der Warteschlange</translation>
    </message>
    <message>
        <source>re-authorised %1</source>
        <translation>neu autorisiert %1</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message>
        <source>Choose several instances and re-authorise them here, one after the other. One sign-in at a third party serves all instances that share it.</source>
        <translation>Wählen Sie mehrere Instanzen aus und autorisieren Sie sie hier nacheinander neu. Eine Anmeldung beim Drittanbieter genügt für alle Instanzen, die sie teilen.</translation>
    </message>
    <message>
        <source>An unfinished queue</source>
        <translation>Eine unfertige Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n instance(s) are done. What is done is not done again.</source>
        <translation>
            <numerusform>%1 von %n Instanz ist erledigt. Was erledigt ist, wird nicht wiederholt.</numerusform>
            <numerusform>%1 von %n Instanzen sind erledigt. Was erledigt ist, wird nicht wiederholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n instance(s)</source>
        <translation>
            <numerusform>%n Instanz wird angesehen</numerusform>
            <numerusform>%n Instanzen werden angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far. Their values tell which of them one sign-in can serve. Nothing is changed.</source>
        <translation>Bisher %1. Ihre Werte zeigen, für welche von ihnen eine Anmeldung genügt. Es wird nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Ready to re-authorise %n instance(s)</source>
        <translation>
            <numerusform>Bereit, %n Instanz erneut zu autorisieren</numerusform>
            <numerusform>Bereit, %n Instanzen erneut zu autorisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing about them changes: only their consent is renewed. You can pause between any two.</source>
        <translation>An ihnen ändert sich nichts: Nur ihre Zustimmung wird erneuert. Sie können zwischen je zweien anhalten.</translation>
    </message>
    <message>
        <source>Re-authorising</source>
        <translation>Erneutes Autorisieren</translation>
    </message>
    <message>
        <source>%1. It pauses after this instance.</source>
        <translation>%1. Nach dieser Instanz wird angehalten.</translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation>Die Warteschlange ist angehalten</translation>
    </message>
    <message>
        <source>%1 was not re-authorised</source>
        <translation>%1 wurde nicht erneut autorisiert</translation>
    </message>
    <message>
        <source>One was not re-authorised</source>
        <translation>Eine wurde nicht erneut autorisiert</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>Die Warteschlange ist erledigt</translation>
    </message>
    <message>
        <source>The queue was stopped</source>
        <translation>Die Warteschlange wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 It can go on in %2.</source>
        <translation>%1 In %2 kann es weitergehen.</translation>
    </message>
    <message>
        <source>Try again, skip this instance, or stop here.</source>
        <translation>Versuchen Sie es erneut, überspringen Sie diese Instanz oder brechen Sie hier ab.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a connector and one of its authentication methods</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s), one sign-in</source>
        <translation>
            <numerusform>%n Instanz, eine Anmeldung</numerusform>
            <numerusform>%n Instanzen, eine Anmeldung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s); you confirm the account for each</source>
        <translation>
            <numerusform>%n Instanz; Sie bestätigen das Konto</numerusform>
            <numerusform>%n Instanzen; Sie bestätigen das Konto für jede</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Back to the &amp;instances</source>
        <translation>Zurück zu den &amp;Instanzen</translation>
    </message>
    <message>
        <source>Open the instance to &amp;mend it</source>
        <translation>Instanz zum Beheben ö&amp;ffnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Re-authorise %n…</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n e&amp;rneut autorisieren…</numerusform>
            <numerusform>%n e&amp;rneut autorisieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go on with %n left</source>
        <comment>button</comment>
        <translation>
            <numerusform>&amp;Weiter mit noch %n</numerusform>
            <numerusform>&amp;Weiter mit noch %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::QueueText</name>
    <message numerus="yes">
        <source>%n re-authorised</source>
        <translation>
            <numerusform>%n neu autorisiert</numerusform>
            <numerusform>%n neu autorisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n ungewiss</numerusform>
            <numerusform>%n ungewiss</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>re-authorised</source>
        <translation>neu autorisiert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>Patchworks shows a later change; it does not tell who approved it.</source>
        <translation>Patchworks zeigt eine spätere Änderung; es sagt nicht, wer zugestimmt hat.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile; its newer values were kept.</source>
        <translation>Jemand anderes hat sie inzwischen geändert; die neueren Werte blieben erhalten.</translation>
    </message>
    <message>
        <source>You paused it. Nothing runs until you go on.</source>
        <translation>Sie haben angehalten. Nichts läuft, bis Sie weitermachen.</translation>
    </message>
    <message>
        <source>Your sign-in to Patchworks ends in less than 15 minutes. Sign in again first, or go on at the risk of an interruption.</source>
        <translation>Ihre Anmeldung bei Patchworks endet in weniger als 15 Minuten. Melden Sie sich zuerst neu an, oder machen Sie mit dem Risiko einer Unterbrechung weiter.</translation>
    </message>
    <message>
        <source>Your sign-in to Patchworks had ended. The queue stands where it was; go on when you are ready.</source>
        <translation>Ihre Anmeldung bei Patchworks war beendet. Die Warteschlange steht, wo sie war; machen Sie weiter, wenn Sie bereit sind.</translation>
    </message>
    <message>
        <source>Patchworks asks for a pause, because many requests came in a short time. The instance was not changed and comes again.</source>
        <translation>Patchworks bittet um eine Pause, weil viele Anfragen in kurzer Zeit kamen. Die Instanz wurde nicht geändert und kommt noch einmal an die Reihe.</translation>
    </message>
    <message>
        <source>Patchworks lost values of an instance. Nothing more is sent until you have looked at it in the dashboard.</source>
        <translation>Patchworks hat Werte einer Instanz verloren. Es wird nichts mehr gesendet, bis Sie sie im Dashboard angesehen haben.</translation>
    </message>
    <message>
        <source>The queue could not be written down on this computer, so nothing more was sent. Check that the disk is not full, then go on.</source>
        <translation>Die Warteschlange konnte auf diesem Computer nicht gesichert werden, deshalb wurde nichts mehr gesendet. Prüfen Sie, ob der Datenträger voll ist, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Another running program works on this company’s queue. Go on there, or close it and go on here.</source>
        <translation>Ein anderes laufendes Programm arbeitet an der Warteschlange dieses Unternehmens. Machen Sie dort weiter, oder schließen Sie es und machen Sie hier weiter.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Re-authorised instances</source>
        <translation>Neu autorisierte Instanzen</translation>
    </message>
    <message>
        <source>Environment: %1, %2</source>
        <translation>Umgebung: %1, %2</translation>
    </message>
    <message>
        <source>Company: %1</source>
        <translation>Unternehmen: %1</translation>
    </message>
    <message>
        <source>Signed in as: %1</source>
        <translation>Angemeldet als: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Authentifizierungsmethode</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Beendet (UTC)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>„%1“ wird benötigt.</translation>
    </message>
    <message>
        <source>Patchworks says: “%1”</source>
        <extracomment>a value and what the platform said of it</extracomment>
        <translation>Patchworks meldet: „%1“</translation>
    </message>
    <message>
        <source>Patchworks says of “%1”: “%2”</source>
        <translation>Patchworks meldet zu „%1“: „%2“</translation>
    </message>
    <message>
        <source>Its authentication method asks for more than before.</source>
        <translation>Ihre Authentifizierungsmethode verlangt mehr als zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more value(s).</source>
        <translation>
            <numerusform>Und %n weiterer Wert.</numerusform>
            <numerusform>Und %n weitere Werte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not re-authorised</source>
        <translation>
            <numerusform>%n nicht erneut autorisiert</numerusform>
            <numerusform>%n nicht erneut autorisiert</numerusform>
        </translation>
    </message>
    <message>
        <source>not re-authorised</source>
        <translation>nicht erneut autorisiert</translation>
    </message>
</context>
<context>
    <name>wizard::RateLimitEditor</name>
    <message>
        <source>%1 a minute</source>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 pro Tag</translation>
    </message>
    <message>
        <source>one every %1</source>
        <translation>eine je %1</translation>
    </message>
    <message>
        <source>one every %1 seconds</source>
        <translation>eine je %1 Sekunden</translation>
    </message>
</context>
<context>
    <name>wizard::ReadingFailureText</name>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Administrators and managers may. Ask one of them, or sign in with another account.</source>
        <translation>Administratoren und Manager dürfen es. Fragen Sie jemanden von ihnen, oder melden Sie sich mit einem anderen Konto an.</translation>
    </message>
    <message>
        <source>The list is not complete</source>
        <translation>Die Liste ist nicht vollständig</translation>
    </message>
    <message>
        <source>There is more than Patchworks gave, and the rest can’t be asked for.</source>
        <translation>Es gibt mehr, als Patchworks geliefert hat, und der Rest lässt sich nicht abrufen.</translation>
    </message>
    <message>
        <source>Search in the dashboard for what is missing here.</source>
        <translation>Suchen Sie im Dashboard nach dem, was hier fehlt.</translation>
    </message>
    <message>
        <source>Patchworks allows no more requests for now. Loading continues at %1.</source>
        <extracomment>%1 is a time of day with seconds</extracomment>
        <translation>Patchworks erlaubt vorerst keine weiteren Anfragen. Das Laden geht um %1 weiter.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>the end of a list of names</extracomment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the list can’t be read</source>
        <translation>
            <numerusform>%n Eintrag der Liste ist nicht lesbar</numerusform>
            <numerusform>%n Einträge der Liste sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Patchworks describes this in a way that is not known here.</source>
        <translation>Patchworks beschreibt das auf eine Weise, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>after a sentence; %1 is a list of names</extracomment>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>how much is loaded, and why it pauses</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>wizard::ResultPage</name>
    <message>
        <source>&amp;Look it up again</source>
        <translation>&amp;Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Create it &amp;again</source>
        <translation>&amp;Erneut anlegen</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>Von &amp;vorn beginnen</translation>
    </message>
    <message>
        <source>Add a&amp;nother</source>
        <translation>&amp;Weitere hinzufügen</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what happened, and more about it</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Authentifizierungsmethode</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Instance #%1</source>
        <translation>Instanz Nr. %1</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>angelegt am %1</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>Das ist sie</translation>
    </message>
    <message>
        <source>Take %1 as the result</source>
        <translation>%1 als Ergebnis übernehmen</translation>
    </message>
    <message>
        <source>Go back to change something, or start again.</source>
        <translation>Gehen Sie zurück, um etwas zu ändern, oder beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>&amp;Look it up</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>&amp;Take this instance</source>
        <translation>Diese &amp;Instanz übernehmen</translation>
    </message>
    <message>
        <source>&amp;Re-authorise another</source>
        <translation>Eine andere neu a&amp;utorisieren</translation>
    </message>
    <message>
        <source>Re-authorise…</source>
        <translation>Erneut autorisieren…</translation>
    </message>
    <message>
        <source>Re-authorise %1</source>
        <translation>%1 erneut autorisieren</translation>
    </message>
    <message>
        <source>The store now holds a second pair of keys for Patchworks. Remove the older one there, under WooCommerce’s settings for its REST API.</source>
        <translation>Der Shop hat nun ein zweites Schlüsselpaar für Patchworks. Entfernen Sie dort das ältere, in den WooCommerce-Einstellungen der REST-API.</translation>
    </message>
    <message>
        <source>The process flows that use it go on as before.</source>
        <translation>Die Prozessabläufe, die sie verwenden, laufen weiter wie bisher.</translation>
    </message>
    <message>
        <source>Re-authorise &amp;again…</source>
        <translation>&amp;Noch einmal autorisieren…</translation>
    </message>
    <message>
        <source>&amp;Re-authorise…</source>
        <translation>E&amp;rneut autorisieren…</translation>
    </message>
    <message>
        <source>Continue with it</source>
        <translation>Mit ihr weitermachen</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Mit %1 weitermachen</translation>
    </message>
    <message>
        <source>&amp;Continue with this instance</source>
        <translation>Mit dieser Instanz &amp;weitermachen</translation>
    </message>
    <message>
        <source>Back to &amp;instances</source>
        <translation>Zurück zu den &amp;Instanzen</translation>
    </message>
</context>
<context>
    <name>wizard::ReviewPage</name>
    <message>
        <source>the third party</source>
        <translation>Der Drittanbieter</translation>
    </message>
    <message>
        <source>Ready to authorise with %1</source>
        <translation>Bereit zur Autorisierung: %1</translation>
    </message>
    <message>
        <source>Patchworks signs in with the credentials themselves. No page opens.</source>
        <translation>Patchworks meldet sich mit den Zugangsdaten selbst an. Es öffnet sich keine Seite.</translation>
    </message>
    <message>
        <source>Ready to ask %1 for consent</source>
        <translation>Bereit für die Zustimmung: %1</translation>
    </message>
    <message>
        <source>A page of %1 opens here. Sign in there as someone who may approve.</source>
        <translation>%1 öffnet hier eine eigene Seite. Melden Sie sich dort als jemand an, der zustimmen darf.</translation>
    </message>
    <message>
        <source>Authorise</source>
        <translation>Autorisieren</translation>
    </message>
    <message>
        <source>Authorise with %1…</source>
        <translation>Mit %1 autorisieren…</translation>
    </message>
    <message>
        <source>What is sent to Patchworks</source>
        <translation>Was an Patchworks gesendet wird</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) at their defaults are sent too</source>
        <translation>
            <numerusform>%n vorgegebener Wert wird mitgesendet</numerusform>
            <numerusform>%n vorgegebene Werte werden mitgesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the return address</source>
        <translation>Rücksprungadresse kopieren</translation>
    </message>
    <message>
        <source>Use this environment’s address</source>
        <translation>Adresse dieser Umgebung verwenden</translation>
    </message>
    <message>
        <source>Ready to re-authorise %1</source>
        <translation>Bereit, %1 erneut zu autorisieren</translation>
    </message>
    <message>
        <source>A page of %1 opens. Sign in there as someone who may approve.</source>
        <translation>Eine Seite von %1 öffnet sich. Melden Sie sich dort als jemand an, der zustimmen darf.</translation>
    </message>
    <message>
        <source>Re-authorise</source>
        <translation>Erneut autorisieren</translation>
    </message>
    <message>
        <source>Re-authorise with %1…</source>
        <translation>Bei %1 erneut autorisieren…</translation>
    </message>
    <message>
        <source>Nothing changes: only the consent is renewed.</source>
        <translation>Es ändert sich nichts: Nur die Zustimmung wird erneuert.</translation>
    </message>
    <message>
        <source>Everything else stays as it is, secrets too, and is not sent.</source>
        <translation>Alles andere bleibt, wie es ist, auch Geheimnisse, und wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>wizard::ReviewRows</name>
    <message>
        <source>Pool %1</source>
        <translation>Pool %1</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>wizard::SaveTextButton</name>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>wizard::SecretEditor</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>wizard::SettingsPage</name>
    <message>
        <source>How should this instance behave?</source>
        <translation>Wie soll sich diese Instanz verhalten?</translation>
    </message>
    <message>
        <source>The connector’s own defaults are filled in. Leave what you are not sure about.</source>
        <translation>Die Vorgaben des Konnektors sind eingetragen. Lassen Sie stehen, wobei Sie unsicher sind.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>made by this program</source>
        <translation>von diesem Programm erzeugt</translation>
    </message>
    <message>
        <source>By it the new instance is found again if an answer gets lost.</source>
        <translation>Damit wird die neue Instanz wiedergefunden, falls eine Antwort verloren geht.</translation>
    </message>
    <message>
        <source>Advanced (%1)</source>
        <translation>Erweitert (%1)</translation>
    </message>
    <message>
        <source>Tell it apart from its siblings, for example “%1 – UK”.</source>
        <translation>Geben Sie ihr einen unverwechselbaren Namen, zum Beispiel „%1 – UK“.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>the connector’s default</source>
        <translation>Vorgabe des Konnektors</translation>
    </message>
    <message>
        <source>the connector’s default is %1</source>
        <translation>Vorgabe des Konnektors: %1</translation>
    </message>
    <message>
        <source>No pool</source>
        <translation>Kein Pool</translation>
    </message>
    <message>
        <source>%1 · %2 at once</source>
        <extracomment>name of a connection pool, and how many connections it allows at once</extracomment>
        <translation>%1 · %2 gleichzeitig</translation>
    </message>
    <message>
        <source>Pool %1</source>
        <translation>Pool %1</translation>
    </message>
    <message>
        <source>The list of pools could not be loaded: %1.</source>
        <translation>Die Liste der Pools ließ sich nicht laden: %1.</translation>
    </message>
    <message>
        <source>The list of pools is being loaded.</source>
        <translation>Die Liste der Pools wird geladen.</translation>
    </message>
    <message>
        <source>Your company has no connection pools.</source>
        <translation>Ihr Unternehmen hat keine Verbindungspools.</translation>
    </message>
    <message>
        <source>Your computer is set to %1, which Patchworks doesn’t offer. Choose the zone that fits.</source>
        <translation>Ihr Computer ist auf %1 eingestellt; diese Zeitzone bietet Patchworks nicht an. Wählen Sie die passende.</translation>
    </message>
</context>
<context>
    <name>wizard::SignInPage</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Where the API answers, without /api/v1 at the end.</source>
        <translation>Wo die API antwortet, ohne /api/v1 am Ende.</translation>
    </message>
    <message>
        <source>Needed for e-mail and password. It often ends in /api/v1/login.</source>
        <translation>Nötig für E-Mail und Passwort. Sie endet oft auf /api/v1/login.</translation>
    </message>
    <message>
        <source>The dashboard’s page that third parties return to.</source>
        <translation>Die Seite des Dashboards, zu der Drittanbieter zurückkehren.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-Mail und Passwort</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>General settings › API keys in the dashboard. Keys do not expire.</source>
        <translation>Im Dashboard unter „General settings › API keys“. Schlüssel laufen nicht ab.</translation>
    </message>
    <message>
        <source>The password is never kept.</source>
        <translation>Das Passwort wird nie gespeichert.</translation>
    </message>
    <message>
        <source>I belong to several companies</source>
        <translation>Ich gehöre zu mehreren Unternehmen</translation>
    </message>
    <message>
        <source>Company ID (optional)</source>
        <translation>Unternehmens-ID (optional)</translation>
    </message>
    <message>
        <source>Needed only by people who belong to several companies.</source>
        <translation>Nur nötig, wenn Sie zu mehreren Unternehmen gehören.</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in on this computer</source>
        <translation>Auf diesem Computer angemeldet &amp;bleiben</translation>
    </message>
    <message>
        <source>Sign in again to go on</source>
        <translation>Melden Sie sich erneut an, um weiterzumachen</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Nothing that you typed is lost: you come back to where you were.</source>
        <translation>Ihre Anmeldung ist abgelaufen. Ihre Eingaben gehen nicht verloren: Sie kehren dorthin zurück, wo Sie waren.</translation>
    </message>
    <message>
        <source>Sign in to Patchworks</source>
        <translation>Bei Patchworks anmelden</translation>
    </message>
    <message>
        <source>With the account or key that you use for the dashboard. An administrator or manager can add instances.</source>
        <translation>Mit dem Konto oder Schlüssel, den Sie für das Dashboard verwenden. Administratoren und Manager können Instanzen hinzufügen.</translation>
    </message>
    <message>
        <source>No address is typed yet.</source>
        <translation>Noch ist keine Adresse eingegeben.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what is wrong with the keyring, and what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>In this run you are signed in for this session only; nothing is kept.</source>
        <translation>In diesem Lauf gilt die Anmeldung nur für diese Sitzung; nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>The key goes into your desktop’s keyring, nowhere else.</source>
        <translation>Der Schlüssel kommt in den Schlüsselbund Ihres Desktops, nirgendwohin sonst.</translation>
    </message>
    <message>
        <source>What the sign-in gives for a day goes into your desktop’s keyring, nowhere else.</source>
        <translation>Das Token, das die Anmeldung für einen Tag gibt, kommt in den Schlüsselbund Ihres Desktops, nirgendwohin sonst.</translation>
    </message>
    <message>
        <source>&amp;Sign in and go on</source>
        <translation>&amp;Anmelden und weitermachen</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
</context>
<context>
    <name>wizard::StepButton</name>
    <message>
        <source>not yet reached</source>
        <translation>noch nicht erreicht</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>Sie sind hier</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>erfordert Aufmerksamkeit</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>%1, step %2 of %3, %4</source>
        <extracomment>read aloud for one of the steps at the left</extracomment>
        <translation>%1, Schritt %2 von %3, %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step without a number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <comment>place</comment>
        <translation>%1, Sie sind hier</translation>
    </message>
    <message>
        <source>you are here, needs attention</source>
        <translation>Sie sind hier, erfordert Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>wizard::StepButtons</name>
    <message>
        <source>More or fewer</source>
        <translation>Mehr oder weniger</translation>
    </message>
</context>
<context>
    <name>wizard::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Patchworks</source>
        <translation>Patchworks</translation>
    </message>
    <message>
        <source>Add an instance</source>
        <translation>Instanz hinzufügen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Re-authorise</source>
        <translation>Erneut autorisieren</translation>
    </message>
</context>
<context>
    <name>wizard::StepValues</name>
    <message>
        <source>nothing is asked</source>
        <translation>nichts wird abgefragt</translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation>%1 von %2 ausgefüllt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a time zone and a date as the instance will write it</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n Stelle zu korrigieren</numerusform>
            <numerusform>%n Stellen zu korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>to your company’s account</source>
        <translation>beim Unternehmenskonto</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>wartet auf Sie</translation>
    </message>
</context>
<context>
    <name>wizard::SummaryPanel</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>What you are setting up</source>
        <translation>Was Sie einrichten</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Authentifizierungsmethode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Dates look like</source>
        <translation>So sieht ein Datum aus</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenbegrenzung</translation>
    </message>
    <message>
        <source>Connection pool</source>
        <translation>Verbindungspool</translation>
    </message>
    <message>
        <source>Choose a connector first. Nothing is created before you authorise at the end.</source>
        <translation>Wählen Sie zuerst einen Konnektor. Es wird nichts angelegt, bevor Sie am Ende autorisieren.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a method next. %n of them open(s) %1’s own page, where somebody approves.</source>
        <translation>
            <numerusform>Wählen Sie als Nächstes eine Methode. Bei %n davon öffnet sich eine Seite von %1, auf der jemand zustimmt.</numerusform>
            <numerusform>Wählen Sie als Nächstes eine Methode. Bei %n davon öffnet sich eine Seite von %1, auf der jemand zustimmt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a method next.</source>
        <translation>Wählen Sie als Nächstes eine Methode.</translation>
    </message>
</context>
<context>
    <name>wizard::TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>Spaltentitel</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
</context>
<context>
    <name>wizard::TimeZoneEditor</name>
    <message>
        <source>Show all time zones</source>
        <translation>Alle Zeitzonen zeigen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>%1 there now</source>
        <translation>dort jetzt %1</translation>
    </message>
</context>
<context>
    <name>wizard::TimeZoneModel</name>
    <message>
        <source>also %1</source>
        <extracomment>a time zone&apos;s other, mostly older, name</extracomment>
        <translation>auch %1</translation>
    </message>
</context>
<context>
    <name>wizard::UnfinishedCards</name>
    <message>
        <source>Unfinished from before</source>
        <translation>Noch nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the unfinished queue</source>
        <translation>Die unfertige Warteschlange verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Go on with the unfinished queue</source>
        <translation>Mit der unfertigen Warteschlange weitermachen</translation>
    </message>
    <message>
        <source>An unfinished queue: %1 of %2 left</source>
        <extracomment>how many of a queue&apos;s instances are still to be re-authorised: &quot;3 of 5 left&quot;</extracomment>
        <translation>Eine unfertige Warteschlange: noch %1 von %2</translation>
    </message>
    <message>
        <source>It was interrupted before all of its instances were re-authorised. Nothing is done twice.</source>
        <translation>Sie wurde unterbrochen, bevor alle ihre Instanzen erneut autorisiert waren. Nichts geschieht doppelt.</translation>
    </message>
    <message>
        <source>An instance without a name</source>
        <translation>Eine Instanz ohne Namen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a connector and a moment</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>%1 Then the program ended, so it is not certain whether it was re-authorised.</source>
        <translation>%1 Dann endete das Programm, deshalb ist nicht sicher, ob sie erneut autorisiert wurde.</translation>
    </message>
    <message>
        <source>%1 Then the program ended, so it is not certain what was created.</source>
        <translation>%1 Dann endete das Programm, deshalb ist nicht sicher, was angelegt wurde.</translation>
    </message>
    <message>
        <source>Discard the instance that you had begun</source>
        <translation>Die begonnene Instanz verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Go on with the instance that you had begun</source>
        <translation>Mit der begonnenen Instanz fortfahren</translation>
    </message>
    <message>
        <source>A new instance that you had begun</source>
        <translation>Eine neue Instanz, die Sie begonnen hatten</translation>
    </message>
    <message>
        <source>A new instance that you had begun: %1</source>
        <translation>Eine neue Instanz, die Sie begonnen hatten: %1</translation>
    </message>
    <message>
        <source>What you typed is back. Secrets have to be entered again.</source>
        <translation>Was Sie eingegeben hatten, ist wieder da. Geheimnisse müssen Sie erneut eingeben.</translation>
    </message>
</context>
<context>
    <name>wizard::VariableForm</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>at the end of a list of names</comment>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>fixed by the connector</source>
        <translation>vom Konnektor festgelegt</translation>
    </message>
    <message>
        <source>stays as it is while this is empty</source>
        <translation>bleibt unverändert, solange das Feld leer ist</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>also called “%1”</source>
        <translation>auch „%1“ genannt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Nothing was pasted: this is a block of several values, and it can’t be read.</source>
        <translation>Es wurde nichts eingefügt: Das ist ein Block aus mehreren Werten, der nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Nothing was pasted: no field here takes %1.</source>
        <translation>Es wurde nichts eingefügt: Für %1 gibt es hier kein Feld.</translation>
    </message>
    <message>
        <source>Filled in %1.</source>
        <extracomment>%1 is a list of field names</extracomment>
        <translation>Ausgefüllt: %1.</translation>
    </message>
    <message>
        <source>%1 Not used: %2.</source>
        <extracomment>two sentences; %2 is a list of names in what was pasted</extracomment>
        <translation>%1 Nicht verwendet: %2.</translation>
    </message>
    <message>
        <source>Advanced (%1) · everything at its default</source>
        <translation>Erweitert (%1) · alles wie vorgegeben</translation>
    </message>
    <message>
        <source>Advanced (%1)</source>
        <translation>Erweitert (%1)</translation>
    </message>
</context>
<context>
    <name>wizard::Window</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Try again in %1</source>
        <translation>Erneut versuchen in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n Stelle zu korrigieren</numerusform>
            <numerusform>%n Stellen zu korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Add an instance</source>
        <translation>Instanz hinzufügen</translation>
    </message>
    <message>
        <source>Connector Wizard — %1</source>
        <translation>Connector Wizard – %1</translation>
    </message>
    <message>
        <source>%1 (Demo)</source>
        <translation>%1 (Demo)</translation>
    </message>
    <message>
        <source>Re-authorise %1</source>
        <translation>%1 erneut autorisieren</translation>
    </message>
</context>
<context>
    <name>wizard::WorkingPage</name>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Patchworks is asked later what came of it.</source>
        <translation>Patchworks wird später gefragt, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Looking for the instance</source>
        <translation>Die Instanz wird gesucht</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>%1 wird gesucht</translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation>Die Instanz wird autorisiert</translation>
    </message>
    <message>
        <source>Authorising %1</source>
        <translation>%1 wird autorisiert</translation>
    </message>
    <message>
        <source>This takes a few seconds. Nothing more is needed from you.</source>
        <translation>Das dauert einige Sekunden. Sie müssen nichts weiter tun.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Patchworks asks for a pause. This continues by itself in %1.</source>
        <translation>Patchworks bittet um eine Pause. In %1 geht es von selbst weiter.</translation>
    </message>
</context>
</TS>
