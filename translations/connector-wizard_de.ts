<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>CommandLine</name>
    <message>
        <source>Walks an administrator of Patchworks through authenticating a connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the environment that FILE describes, for this run alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo platform on this computer and use it. Nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play FILE: drive the window as a person would, print the outcome as one line of JSON and end. Only with environments on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where --play puts its pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: desktop (the default), light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--environment and --demo exclude one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--play needs --demo or --environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--screenshots needs --play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--appearance is desktop, light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWebEnginePage</name>
    <message>
        <source>Are you sure you want to leave this page? Changes that you made may not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::AccountBox</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company %1 · %2</source>
        <extracomment>company id and host</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorDelegate</name>
    <message>
        <source>no method</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a connector&apos;s technical name and its number of methods</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorModel</name>
    <message>
        <source>Recently used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n method(s)</source>
        <extracomment>read aloud for one connector: its name, type and number of methods</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ConnectorPage</name>
    <message>
        <source>What do you want to connect?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or type, Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list? Install the connector from the marketplace in the dashboard first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list of connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connectors that are installed for your company are being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your company’s connectors could not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your company’s connectors appear as they are fetched.</source>
        <extracomment>always of a whole catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) are installed for your company.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading connectors: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading connectors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 You can go on with the connectors that are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector is installed for your company yet. Install one from the marketplace in the dashboard, then refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1” so far; the list is still being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Search for a part of the name, or for a type such as ERP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConsentBar</name>
    <message>
        <source>Private session, erased afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConsentFailureText</name>
    <message>
        <source>Start the consent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page at %1 was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the settings and credentials. If they are right, copy the details for Patchworks’ support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address does not begin with https://, so others could listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address holds a user name before the @, which can hide the real host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would return to another address than this environment’s, so the answer would go elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address carries no one-time check value, so a forged answer could not be told from a real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is longer than any real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is unsafe or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is unsafe or incomplete: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not belong to this attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the consent page cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came back without the one-time check value. It was not passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came back with the one-time check value twice. It was not passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came back with another one-time check value, perhaps that of an earlier attempt. It was not passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than any real answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of its values came twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value “%1” came twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says at once that access was given and that it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds neither an authorisation code nor an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party answered in an outdated way that Patchworks cannot read. The method’s response type may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names another issuer than the one that was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its one-time check value is not the one that was sent. It was not passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not of the expected form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party found something missing or wrong in the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ID is not allowed to ask in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party does not give authorisation codes in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scope is unknown to the third party, or more than it gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party has a problem of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party is overloaded or being serviced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party does not know the client ID, or the secret does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorisation code was used before, is too old, or was given for another return address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party does not know this grant type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party needs somebody to sign in or to approve on its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody refused it, or the account may not approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party answered with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the scope among the credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the credentials, and at what is registered with the third party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It says: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page sent an error that cannot be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says that access was refused, but without the one-time check value of this attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came without the one-time check value of this attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt goes on. Go on with the page, or start the consent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party says that access was not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the consent again, and approve with an account that may do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party could not give its consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent was ended before it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the consent again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page gave no answer within ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt was ended. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the consent again. If the page shows an error about the return address, register the exact address with the third party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in browser cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For safety it does not run for the root user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its part of the program is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program completely and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be started on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program again. If that does not help, install it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConsentHints</name>
    <message>
        <source>Accept this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the return address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it not go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page asks for a passkey or your company’s sign-on: choose another way to sign in there. Passkeys do not work in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is blank: reload it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page says that the redirect address is wrong: register exactly this address with the third party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks may keep this attempt for only two minutes. If it does not end well, start again: nothing that you typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer names %1 as the one that gave it, which is not where the page was. Accept it only if you know that name; Cancel refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConsentPage</name>
    <message>
        <source>Consent page of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConsentPopup</name>
    <message>
        <source>Window of the consent page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (secure connection)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ConsentView</name>
    <message>
        <source>Page of the service that you connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::CredentialsPage</name>
    <message>
        <source>Credentials for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go to Patchworks and are not kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2Where to find them%3, at %1</source>
        <extracomment>%1 is a host such as docs.example.com, %2 and %3 mark the link</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::DateFormatEditor</name>
    <message>
        <source>Y-m-d H:i:s — the platform’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c — ISO 8601</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y-m-d\TH:i:s\Z — ISO 8601, read as UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y-m-d\TH:i:s.vP — with milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y-m-d — date alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d/m/Y — day first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m/d/Y — month first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D, d M Y H:i:s O — as in e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U — seconds since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — the connector’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets of date formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::DateLens</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single-digit day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year’s last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date format of a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks go forward, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks go back, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These letters have no meaning in a date format and stay as they are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format does not carry a whole date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and month cannot be told apart: 03/04 may be in March or in April.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 12-hour clock has no am or pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format carries no time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format carries no time zone: both sides must assume %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::DateSample</name>
    <message>
        <source>Have a date from the other side? Paste it, and its format is proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date from the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date as the other side writes it, for example 04/03/2026 09:07</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one format writes it so. Choose the one that is meant:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No format writes a date exactly so. Paste the date alone, without words around it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::FailureText</name>
    <message>
        <source>Patchworks</source>
        <comment>in place of a host name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still here. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer of that name is known to your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address for a typing mistake, and your connection to the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer is there, but nothing answers at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate could not be verified, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, this computer’s date, and whether your company inspects secured connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent us to another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not followed, so that your key stays where it belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cut off, so that this computer stays usable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what Patchworks’ API answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is that of the core API and not of another page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer accepts it. Nothing that you typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept this sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key or the e-mail and password, and that they belong to this environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators and managers may add instances. Ask one of them, or sign in with another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks no longer has what was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed in the meantime. Load the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks found a conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be changing the same instance. Look at the settings and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks did not accept some of the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields are marked. Nothing was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks asks us to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many requests. You can try again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks refused the request (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks refused the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was created. Look at the settings before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks has a problem (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not your doing. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain whether the instance was created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request reached the network, but no complete answer came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks answered in an unexpected way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds neither an instance nor a consent page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds neither an instance nor a consent page, but: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details and send them to Patchworks’ support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks answered with another instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance that came back is not the one that was being authorised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up, and check both in the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party no longer accepts this consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A consent can be used once and for a short time only. Start the consent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment’s addresses cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trouble is with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each address must begin with https:// and hold neither a user name nor a question mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To stay signed in, install and start a keyring such as GNOME Keyring or KWallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desktop’s keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds was neither read nor changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or sign in for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, because no note of it could be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an instance is created, a note without secrets is written on this computer, so that nothing is created twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is not full and that your home folder can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the program is installed completely, and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the details for Patchworks’ support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences in a row</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the consent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::FieldRow</name>
    <message>
        <source>%1 of %2 characters</source>
        <extracomment>how many characters a value has, and how many fit</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::FlagEditor</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::Fold</name>
    <message>
        <source>Unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::Foot</name>
    <message>
        <source>An attempt is under way. If you close now, its outcome stays open; the next start offers to look it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Patchworks…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::Form</name>
    <message>
        <source>fixed by the connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted block filled %1.</source>
        <extracomment>%1 is a list of field names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced (%1) · everything at its default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::HelpPanel</name>
    <message>
        <source>Choose the environment that your company uses; its host is shown below it.

An API key is the simplest way to sign in. You make one in the dashboard under general settings. With e-mail and password the sign-in lasts a day.

A password is never kept. A key or token is kept only if you ask for it, and only in your desktop’s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here you add an instance: an authenticated connection to one of your connectors.

If an earlier attempt ended half-way, it is listed here, so that you can look at what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of the name or of the type; accents do not matter. The arrow keys move through the list and Enter goes on.

Only connectors that are installed for your company are listed. Others are installed from the marketplace in the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connector can offer several ways to authenticate. Each card says what you need at hand and whether the third party’s own page will open.

Ways without OAuth are set up in the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector’s own defaults are filled in. Leave what you are not sure about; the settings can be changed later in the dashboard.

The name is how you will find the instance again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These values come from the third party, often from its developer settings. They go to Patchworks and are not kept on this computer.

What you paste is cleaned of spaces and quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at everything once more. Nothing has been created so far.

The third party must know the return address that is shown here; register it there exactly as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page belongs to the third party. Sign in there with an account that may approve. The host and the lock above the page are drawn by this program and cannot be imitated by the page.

The session is private and erased afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks is being asked. This is sent once and never repeated by itself. You can stop waiting; what became of it is then looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what Patchworks reports. If something is uncertain, look it up before you create anything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter presses the main button, Escape cancels. Alt with the left arrow key goes back, Ctrl+F searches, F1 opens and closes this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in browser is Qt WebEngine. Debian gives that package no security updates of its own, so it is used for the consent page alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector Wizard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector Wizard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::HomePage</name>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instance is one authenticated connection of your company to a connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connector, fill in its settings and credentials, and give the consent. Nothing is created before you say so at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instance without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a connector and a moment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Then the program ended, so it is not certain what was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add an instance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::Labels</name>
    <message>
        <source>OAuth 2 authorisation code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth 2 client credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name and password (Basic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>rate limit</comment>
        <extracomment>%1 is a number of requests, %2 &quot;per second&quot; or another unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limit’s unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform app key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-hosted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration</comment>
        <extracomment>two parts of a duration: &quot;1 hour 20 minutes&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>moment</comment>
        <extracomment>a day and a time of day: &quot;20 Nov 2026, 14:05&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date as QLocale reads it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in with a key that does not expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended. You will be asked to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in lasts another %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in lasts only another %1. Signing in again first saves an interruption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page is at %1, and the connection is secured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page would be at %1. Check that you know this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt carries a one-time check value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt carries no one-time check value, so it cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party must know this return address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return address belongs to another environment, so the answer would not come back here. You can use this environment’s own address instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instance of this name exists already. You can go on, but the two will be hard to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instance named “%1” exists already. You can go on, but the two will be hard to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page’s address is not complete yet. Go back to the credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page’s address needs a fitting value for “%1”. Go back to the credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in browser does not run for the root user. Start the program as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in browser is not installed. Install the program’s browser part and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in browser could not be started on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks will tell where the consent page is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent page is needed: Patchworks signs in with the credentials themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks has the settings and credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the settings and credentials to Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks has the consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing the consent to Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance was read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the instance back from Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks was searched for the instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the instance in Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page wanted to go to an address at %1 that is almost, but not exactly, the return address. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page wanted to return to another environment at %1. It was not opened. Check the return address that is registered with the third party.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page wanted to open something that is not a secured web page. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page wanted to open an address that cannot be read. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page wanted to open an address that is not allowed here. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted, so the page was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and reload the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page crashed twice. Reload it, or start the consent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page offered a file to download. It was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page opened too many dialogs. They are no longer shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a certificate of yours, which cannot be given here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password after three attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page wanted to open more windows than are allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found in Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Patchworks has %n instance(s) that may be yours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain whether %1 was created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an instance to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks confirmed it at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Process flows can use this instance from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The instance could not be read again, so look at it in the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks may have kept an instance without access. Look it up before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was created, and what you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something may have been created before it failed. Look it up before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was created as far as Patchworks tells. You can create it again, or look once more in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted or created by itself. Take the right one as the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier run ended before Patchworks answered. Look it up to see what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request went out, but no complete answer came back. Look it up before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were being sent to Patchworks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent was still to be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent was being handed to Patchworks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::LineEdit</name>
    <message>
        <source>the spaces around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word “Bearer”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted without %1.</source>
        <extracomment>%1 is a list such as &quot;the quotes and the line end&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::LongTextEditor</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::MethodCard</name>
    <message>
        <source>No consent page: Patchworks signs in with these values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third party’s own page opens, where somebody approves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks will tell whether a page opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need nothing at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You need: %1 and %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You need: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not OAuth, so nobody’s consent is needed: you fill it in and save it in the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <extracomment>read aloud for a method: its type, what is needed, what follows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documentation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dashboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::MethodPage</name>
    <message>
        <source>Open the dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How should it be authenticated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How should %1 be authenticated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connector offers no authentication method to your company. Ask Patchworks’ support, or choose another connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this connector’s methods uses OAuth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are set up in the dashboard. Choose another connector, or go on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one method for this connector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the one that you have the credentials for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::PasswordForm</name>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept that. Enter the user name and password again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ProblemText</name>
    <message>
        <source>The core address is needed: it begins with https:// and comes from whoever runs the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in address is needed: it begins with https:// and often ends in /api/v1/login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return address is needed: the dashboard’s page that ends in /oauth/authenticate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is needed: you find it in the dashboard’s general settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail address is needed that you use for the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is needed that you use for the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed, so that you find the instance again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time zone is needed: search for a city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date format is needed: choose a preset if you are not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is needed: how many requests are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is too long: at most %n character(s) fit.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a web address. Write it in full, for example https://example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https://, so that nobody can listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must not hold a user name or password before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must end before the question mark or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning of a web address fits here, for example https://example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens and dots fit here, because it becomes part of a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time zone is not known. Choose one from the list, for example Europe/London.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date format. Choose a preset, or write PHP’s letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date format: “%1” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is needed here, for example 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number must be at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a session ID. It looks like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address. It looks like name@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character in it that cannot be seen, such as a line end or a tab. Type or paste the text again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name belongs to one of the built-in environments. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks did not accept this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not right yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::RateLimitEditor</name>
    <message>
        <source>%1 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one every %1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ResultPage</name>
    <message>
        <source>&amp;Look it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a&amp;nother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what happened, and more about it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 as the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can now use it in the process flows of your dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to change something, or start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take this instance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ReviewPage</name>
    <message>
        <source>the third party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to authorise with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks signs in with the credentials themselves. No page opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to ask %1 for consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of %1 opens here. Sign in there as someone who may approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorise with %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent to Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) at their defaults are sent too</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the return address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this environment’s address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::ReviewRows</name>
    <message>
        <source>Pool %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::SecretEditor</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::SettingsPage</name>
    <message>
        <source>How should this instance behave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector’s own defaults are filled in. Leave what you are not sure about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By it the new instance is found again if an answer gets lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell it apart from its siblings, for example “%1 – UK”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connector’s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connector’s default is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 at once</source>
        <extracomment>name of a connection pool, and how many connections it allows at once</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of pools could not be loaded: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of pools is being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your company has no connection pools.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::SignInPage</name>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the API answers, without /api/v1 at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for e-mail and password. It often ends in /api/v1/login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dashboard’s page that third parties return to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General settings › API keys in the dashboard. Keys do not expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is never kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I belong to several companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company ID (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed only by people who belong to several companies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep me signed in on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended. Nothing that you typed is lost: you come back to where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the account or key that you use for the dashboard. An administrator or manager can add instances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is typed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what is wrong with the keyring, and what to do</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this run you are signed in for this session only; nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key goes into your desktop’s keyring, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sign-in gives for a day goes into your desktop’s keyring, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::StepButton</name>
    <message>
        <source>not yet reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, step %2 of %3, %4</source>
        <extracomment>read aloud for one of the steps at the left</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step without a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::StepButtons</name>
    <message>
        <source>More or fewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an instance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::StepValues</name>
    <message>
        <source>nothing is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a time zone and a date as the instance will write it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>to your company’s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for you · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::SummaryPanel</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are setting up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connector first. Nothing is created before you authorise at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Choose a method next. %n of them open(s) %1’s own page, where somebody approves.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a method next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::TimeZoneEditor</name>
    <message>
        <source>Show all time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 there now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::Window</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector Wizard — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Demo)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard::WorkingPage</name>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchworks is asked later what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorising %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds. Nothing more is needed from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
