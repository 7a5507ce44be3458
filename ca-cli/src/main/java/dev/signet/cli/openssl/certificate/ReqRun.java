package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.RequestInput;
import dev.signet.cli.openssl.io.SubjectArgument;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.csr.RequestDraft;
import dev.signet.core.extension.Extension;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyEncryption;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.ExtraNames;
import dev.signet.core.text.RequestDocument;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of {@code req}, from its arguments to its exit code. */
final class ReqRun {
    private static final int SHORTEST_PASSPHRASE = 4;
    private static final int ATTEMPTS = 4;

    /** What OpenSSL encrypts new keys with here. */
    private final ReqArguments arguments;

    private final OptionParser parser;
    private final Extras extras;
    private final Session session;
    private final boolean newRequest;
    private final boolean making;

    private @Nullable ReqSettings settings;
    private @Nullable Passphrases passphrases;
    private @Nullable SigningKey key;
    private @Nullable String newKeyText;
    private byte @Nullable [] subject;
    private @Nullable RequestDocument shownInOrder;

    ReqRun(ReqArguments arguments, OptionParser parser, Extras extras, Session session) {
        this.arguments = arguments;
        this.parser = parser;
        this.extras = extras;
        this.session = session;
        this.newRequest = arguments.newRequest || arguments.certificate && arguments.input == null;
        this.making = newRequest || arguments.certificate;
    }

    int run() {
        try {
            return prepare() && finish() ? 0 : 1;
        } catch (SignetException failure) {
            SigningFailure.report(failure, arguments.signatureOptions, session);
            return 1;
        }
    }

    private void say(String words) {
        session.err().println(words);
    }

    /** Reads everything that is not the request itself; false after having said what is wrong. */
    private boolean prepare() {
        if (!arguments.certificate) {
            for (String option : arguments.validity.options()) {
                say("Ignoring " + option + " without -x509; not generating a certificate");
            }
            if (arguments.copy == ExtensionCopy.NONE) {
                say("Ignoring -copy_extensions 'none' when -x509 is not given");
            }
        }
        passphrases = Passphrases.read(session, arguments.passphraseIn, arguments.passphraseOut);
        if (passphrases == null) {
            say("Error getting passwords");
            return false;
        }
        // A request can be printed without any configuration; what names a part of it has that looked for.
        boolean configured = making
                || arguments.configuration != null
                || arguments.requestExtensions != null
                || arguments.extensions != null
                || arguments.verbose
                || arguments.subject != null
                || arguments.digest != null
                || !arguments.addedExtensions.isEmpty();
        if (configured) {
            settings = ReqSettings.read(arguments, parser, session);
            if (settings == null) {
                return false;
            }
            Map<String, String> names = settings.objects().added();
            if (!names.isEmpty()) {
                arguments.name(ExtraNames.of(names));
            }
        }
        if (arguments.certificate && !arguments.validity.check(session.err())) {
            return false;
        }
        if (arguments.key != null && !loadKey(arguments.key)) {
            return false;
        }
        if (newRequest && key == null && !makeKey()) {
            return false;
        }
        return parseSubject();
    }

    private boolean loadKey(String name) {
        char[] passphrase = input("input_password");
        KeyDocument loaded = KeyInput.privateKey(session, name, arguments.keyFormat, passphrase, "private key");
        key = loaded == null ? null : SigningKey.of(loaded);
        return key != null;
    }

    private char @Nullable [] input(String setting) {
        char[] given = passphrases == null ? null : passphrases.input();
        return given != null ? given : configuredPassphrase(setting);
    }

    private char @Nullable [] configuredPassphrase(String setting) {
        String value = settings == null ? null : settings.config().value(settings.section(), setting);
        return value == null ? null : OctetText.shown(value).toCharArray();
    }

    private boolean makeKey() {
        KeyDocument made =
                NewKey.make(session, arguments.newKey, required().defaultBits(), arguments.keyOptions, arguments.quiet);
        newKeyText = made == null ? null : encoded(made.pkcs8());
        if (made == null || newKeyText == null) {
            return false;
        }
        key = SigningKey.of(made);
        if (arguments.verbose) {
            String file = keyOutput();
            say("Writing private key to " + (file == null ? "stdout" : "'" + file + "'"));
        }
        say("-----");
        return true;
    }

    /** Returns a key as it is written: encrypted unless that is not wanted; null if no pass phrase was given. */
    private @Nullable String encoded(byte[] pkcs8) {
        if (arguments.unencrypted || required().leavesKeysUnencrypted()) {
            return new PemBlock("PRIVATE KEY", pkcs8).text();
        }
        NamedCipher cipher = NamedCipher.find(arguments.cipher);
        char[] passphrase = cipher == null ? null : newPassphrase();
        if (cipher == null || passphrase == null) {
            return null;
        }
        try {
            return KeyEncryption.pkcs8(pkcs8, cipher, passphrase, new SecureRandom())
                    .text();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char @Nullable [] newPassphrase() {
        char[] given = passphrases == null ? null : passphrases.output();
        given = given == null ? configuredPassphrase("output_password") : given.clone();
        for (int attempt = 0; given == null && attempt < ATTEMPTS; attempt++) {
            char[] answer = PassphrasePrompt.askTwice(session, "Enter PEM pass phrase:");
            if (answer == null) {
                return null;
            }
            given = answer.length < SHORTEST_PASSPHRASE ? null : answer;
        }
        return given;
    }

    private ReqSettings required() {
        if (settings == null) {
            throw new IllegalStateException("no settings were read");
        }
        return settings;
    }

    private boolean parseSubject() {
        if (arguments.subject == null) {
            return true;
        }
        subject = SubjectArgument.parse(
                session, "req", "subject", arguments.subject, required().newName());
        return subject != null;
    }

    /** Where a new key goes; null for standard output. */
    private @Nullable String keyOutput() {
        if (arguments.keyOutput != null || arguments.key != null) {
            return arguments.keyOutput;
        }
        String value = required().config().value(required().section(), "default_keyfile");
        return value == null ? null : OctetText.shown(value);
    }

    /** Makes or reads the request, then the certificate, and writes what is wanted. */
    private boolean finish() {
        RequestDocument request = null;
        if (!newRequest) {
            request = RequestInput.read(session, arguments.input, arguments.inputFormat, "X509 request");
            if (request == null) {
                return false;
            }
        }
        if (!making) {
            byte[] changed = subject;
            RequestDocument shown = request == null || changed == null
                    ? request
                    : RequestDocument.parse(request.encodedWithSubject(changed));
            return shown != null && new ReqAnswers(arguments, extras, session).answer(shown, null, verificationKey());
        }
        Authority authority = null;
        if (arguments.authority != null) {
            authority = authority(arguments.authority);
            if (authority == null) {
                return false;
            }
        } else if (arguments.authorityKey != null) {
            say("Warning: Ignoring -CAkey option since no -CA option is given");
        }
        SigningKey signingKey = authority != null ? authority.key() : key;
        if (signingKey == null) {
            say("Must provide a signature key using -key or provide -CA / -CAkey");
            return false;
        }
        RequestDraft draft = request == null ? newDraft() : RequestDraft.of(request.encoded());
        if (draft == null) {
            return false;
        }
        return arguments.certificate ? finishCertificate(draft, authority, signingKey, request) : finishRequest(draft);
    }

    private @Nullable PublicKeyInfo verificationKey() {
        return key == null ? null : key.publicKey();
    }

    /** The certificate and key of an issuer. */
    private record Authority(CertificateDraft certificate, SigningKey key) {}

    private @Nullable Authority authority(String name) {
        boolean together = arguments.authorityKey == null;
        KeyDocument loaded = KeyInput.privateKey(
                session,
                together ? name : arguments.authorityKey,
                null,
                input("input_password"),
                "issuer private key from " + (together ? "-CA arg" : "-CAkey arg"));
        CertificateDocument document = loaded == null
                ? null
                : CertificateInput.read(session, name, null, input("input_password"), "issuer cert from -CA arg");
        if (loaded == null || document == null) {
            return null;
        }
        CertificateDraft certificate = CertificateDraft.of(document.encoded());
        if (!CertificateSigning.sameKey(PublicKeyInfo.parse(certificate.publicKeyInfo()), loaded.publicKey())) {
            say("Issuer CA certificate and key do not match");
            return null;
        }
        return new Authority(certificate, SigningKey.of(loaded));
    }

    private @Nullable RequestDraft newDraft() {
        if (key == null) {
            say("Must provide a signature key using -key or provide -CA / -CAkey");
            return null;
        }
        RequestDraft draft = new RequestDraft();
        ReqSettings reading = required();
        RequestTemplate template =
                new RequestTemplate(session, reading.config(), reading.section(), reading.objects(), arguments.batch);
        if (!template.fill(draft, subject, reading.newName(), !arguments.certificate)) {
            say("Error making certificate request");
            return null;
        }
        draft.publicKeyInfo(key.publicKey().encoded());
        return draft;
    }

    private boolean finishRequest(RequestDraft draft) {
        ReqSettings reading = required();
        ExtensionContext context = reading.context(draft, null);
        List<Extension> extensions = new ArrayList<>();
        boolean added = reading.addExtensions(
                session,
                context,
                reading.requestExtensions(),
                "Error adding request extensions from section ",
                extensions,
                false);
        if (!added || key == null) {
            return false;
        }
        if (reading.requestExtensions() != null || reading.added() != null) {
            draft.requestExtensions(extensions);
        }
        byte[] encoded = CertificateSigning.sign(draft, key.signer(reading.digest(), arguments.signatureOptions));
        RequestDocument made = RequestDocument.parse(encoded);
        // OpenSSL shows the attributes as they were added, and sorts them only in what it writes.
        shownInOrder = RequestDocument.parse(
                RequestDraft.signed(draft.inOrder(), made.signatureAlgorithmOctets(), made.signatureOctets()));
        return write(made, null);
    }

    private boolean finishCertificate(
            RequestDraft draft,
            @Nullable Authority authority,
            SigningKey signingKey,
            @Nullable RequestDocument request) {
        CertificateDraft certificate = new CertificateDraft();
        certificate.serialNumber(
                arguments.serial != null ? arguments.serial : CertificateSigning.randomSerial(new SecureRandom()));
        certificate.issuer(authority != null ? authority.certificate().subject() : draft.subject());
        arguments.validity.apply(certificate);
        byte[] own = subject;
        certificate.subject(own != null ? own : draft.subject());
        certificate.publicKeyInfo(draft.publicKeyInfo());
        if (arguments.copy != null) {
            arguments.copy.apply(draft.requestedExtensions(), certificate.extensions());
        } else if (arguments.input != null) {
            say("Warning: No -copy_extensions given; ignoring any extensions in the request");
        }
        byte[] encoded = signed(certificate, authority, signingKey);
        if (encoded == null) {
            return false;
        }
        RequestDocument shown = request;
        if (shown == null) {
            // Without a signature of its own, as it is never written; only -pubkey and -verify look at it.
            shown = RequestDocument.parse(CertificateSigning.sign(draft, signingKey.signer(null, List.of())));
        }
        return write(shown, CertificateDocument.parse(encoded));
    }

    private byte @Nullable [] signed(
            CertificateDraft certificate, @Nullable Authority authority, SigningKey signingKey) {
        ReqSettings reading = required();
        CertificateDraft issuer = authority != null ? authority.certificate() : certificate;
        ExtensionContext context = reading.context(certificate, issuer);
        if (authority == null) {
            context = context.with(signingKey.publicKey().encoded());
            if (!CertificateSigning.sameKey(PublicKeyInfo.parse(certificate.publicKeyInfo()), signingKey.publicKey())) {
                say("Warning: Signature key and public key of cert do not match");
            }
        }
        boolean added = reading.addExtensions(
                session,
                context,
                reading.extensions(),
                "Error adding x509 extensions from section ",
                certificate.extensions(),
                true);
        if (!added) {
            return null;
        }
        if (arguments.precertificate) {
            certificate.extensions().add(CertificateSigning.poison());
        }
        try {
            return CertificateSigning.sign(
                    certificate, signingKey.signer(reading.digest(), arguments.signatureOptions), context);
        } catch (ConfigValueException wrong) {
            Explanation.of(session, wrong.getMessage());
            return null;
        }
    }

    private boolean write(RequestDocument request, @Nullable CertificateDocument certificate) {
        Remarks remarks = new Remarks(session, extras.has("strict"));
        if (certificate != null) {
            remarks.lookAtCertificate(certificate.encoded());
        } else {
            remarks.lookAtRequest(request.encoded());
        }
        if (!remarks.say()) {
            return false;
        }
        ReqAnswers answers = new ReqAnswers(arguments, extras, session).showing(shownInOrder);
        String keyText = newKeyText;
        if (keyText == null && arguments.keyOutput != null && key != null) {
            keyText = encoded(key.pkcs8());
            if (keyText == null) {
                return false;
            }
            say("-----");
        }
        String keyFile = keyText == null ? null : keyOutput();
        if (keyText != null && keyFile != null && keyFile.equals(arguments.output)) {
            return answers.answer(request, certificate, verificationKey(), keyText);
        }
        if (keyText != null) {
            Output output = Output.ofSecrets(session, keyFile);
            output.text().append(keyText);
            if (!output.finish()) {
                return false;
            }
        }
        return answers.answer(request, certificate, verificationKey());
    }
}
