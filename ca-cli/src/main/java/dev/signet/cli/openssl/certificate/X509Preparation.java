package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.SubjectArgument;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionBuilder;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.config.NameBuilder;
import dev.signet.core.config.ObjectRegistry;
import dev.signet.core.config.StringMask;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keyfile.KeyDocument;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads what {@code x509} makes certificates with, in OpenSSL's order, so that the same mistake is told first. */
final class X509Preparation {
    private final X509Request request;
    private final X509MakerArguments arguments;
    private final Session session;

    private char @Nullable [] passphrase;
    private @Nullable SigningKey key;
    private @Nullable PublicKeyInfo publicKey;
    private byte @Nullable [] subject;
    private byte @Nullable [] issuer;
    private @Nullable ConfigFile extensionFile;
    private String extensionSection = ConfigFile.DEFAULT_SECTION;

    X509Preparation(X509Request request, X509MakerArguments arguments, Session session) {
        this.request = request;
        this.arguments = arguments;
        this.session = session;
    }

    private void say(String words) {
        session.err().println(words);
    }

    /** Returns all of it, or null after having said what is wrong. */
    @Nullable X509Materials run() {
        return prepare()
                ? new X509Materials(passphrase, key, publicKey, subject, issuer, extensionFile, extensionSection)
                : null;
    }

    private boolean prepare() {
        if (arguments.preserveDates && !arguments.validity.options().isEmpty()) {
            say("Cannot use -preserve_dates with "
                    + arguments.validity.options().get(0) + " option");
            return false;
        }
        if (!arguments.validity.check(session.err())) {
            return false;
        }
        if (arguments.passphrase != null) {
            passphrase = Passphrases.readOne(session, arguments.passphrase);
            if (passphrase == null) {
                say("Error getting password");
                return false;
            }
        }
        if (arguments.newCertificate && request.input() != null) {
            say("The -in option cannot be used with -new");
            return false;
        }
        if (arguments.newCertificate && arguments.fromRequest) {
            say("The -req option cannot be used with -new");
            return false;
        }
        return loadKeys() && checkNew() && parseNames() && checkAuthority() && readExtensions();
    }

    private boolean loadKeys() {
        if (arguments.key != null) {
            KeyDocument loaded =
                    KeyInput.privateKey(session, arguments.key, arguments.keyFormat, passphrase, "private key");
            if (loaded == null) {
                return false;
            }
            key = SigningKey.of(loaded);
        }
        if (arguments.publicKey != null) {
            KeyDocument loaded = KeyInput.publicKey(
                    session, arguments.publicKey, arguments.keyFormat, null, "explicitly set public key");
            if (loaded == null) {
                return false;
            }
            publicKey = loaded.publicKey();
        }
        return true;
    }

    private boolean checkNew() {
        if (arguments.newCertificate && arguments.subject == null) {
            say("The -new option requires a subject to be set using -subj");
            return false;
        }
        if (arguments.newCertificate && arguments.key == null && arguments.publicKey == null) {
            say("The -new option requires using the -key or -force_pubkey option");
            return false;
        }
        return true;
    }

    private boolean parseNames() {
        if (arguments.subject != null) {
            subject = parsed("subject", arguments.subject);
        }
        if (arguments.issuer != null) {
            issuer = parsed("issuer", arguments.issuer);
        }
        return (arguments.subject == null || subject != null) && (arguments.issuer == null || issuer != null);
    }

    private byte @Nullable [] parsed(String what, String text) {
        NameBuilder name = new NameBuilder(new ObjectRegistry(), StringMask.UTF8_ONLY, false);
        return SubjectArgument.parse(session, "x509", what, text, name);
    }

    private boolean checkAuthority() {
        if (arguments.authority != null) {
            if (arguments.key != null) {
                say("Cannot use both -key/-signkey and -CA option");
            }
            return arguments.key == null;
        }
        warnWithoutAuthority(arguments.authorityKey != null, "-CAkey");
        warnWithoutAuthority(arguments.authorityKeyFormat != null, "-CAkeyform");
        warnWithoutAuthority(arguments.authorityFormat != null, "-CAform");
        warnWithoutAuthority(arguments.serialFile != null, "-CAserial");
        warnWithoutAuthority(arguments.createSerial, "-CAcreateserial");
        return true;
    }

    private void warnWithoutAuthority(boolean given, String option) {
        if (given) {
            say("Warning: ignoring " + option + " option since -CA option is not given");
        }
    }

    private boolean readExtensions() {
        if (arguments.extensionFile == null) {
            if (arguments.extensionSection != null) {
                say("Warning: ignoring -extensions option without -extfile");
            }
            return true;
        }
        ConfigFile file = Configuration.read(session, "x509", arguments.extensionFile);
        if (file == null) {
            return false;
        }
        if (arguments.extensionSection != null) {
            extensionSection = OctetText.of(arguments.extensionSection);
        } else {
            String named = file.value(ConfigFile.DEFAULT_SECTION, "extensions");
            extensionSection = named == null ? ConfigFile.DEFAULT_SECTION : named;
        }
        extensionFile = file;
        try {
            new ExtensionBuilder(ExtensionContext.ofTrial(file, new ObjectRegistry()))
                    .section(file, extensionSection, new ArrayList<>(), false);
            return true;
        } catch (ConfigValueException wrong) {
            say("Error checking extension section " + OctetText.shown(extensionSection));
            Explanation.of(session, wrong.getMessage());
            return false;
        }
    }
}
