package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.RequestInput;
import dev.signet.cli.openssl.io.SigningFailure;
import dev.signet.cli.openssl.io.SubjectArgument;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.csr.RequestDraft;
import dev.signet.core.extension.Extension;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.ExtraNames;
import dev.signet.core.text.RequestDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of {@code req}, from its arguments to its exit code. */
final class ReqRun {
    private final ReqArguments arguments;

    private final OptionParser parser;
    private final Extras extras;
    private final Session session;
    private final boolean newRequest;
    private final boolean making;

    private @Nullable ReqSettings settings;
    private @Nullable ReqKeys loadedKeys;
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
        Passphrases passphrases = Passphrases.read(session, arguments.passphraseIn, arguments.passphraseOut);
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
        ReqKeys keys = new ReqKeys(arguments, session, passphrases, settings);
        loadedKeys = keys;
        if (arguments.key != null && !keys.load(arguments.key)) {
            return false;
        }
        if (newRequest && keys.key() == null && !keys.make()) {
            return false;
        }
        return parseSubject();
    }

    private ReqSettings required() {
        if (settings == null) {
            throw new IllegalStateException("no settings were read");
        }
        return settings;
    }

    private ReqKeys keys() {
        if (loadedKeys == null) {
            throw new IllegalStateException("no keys were looked for");
        }
        return loadedKeys;
    }

    private boolean parseSubject() {
        if (arguments.subject == null) {
            return true;
        }
        subject = SubjectArgument.parse(
                session, "req", "subject", arguments.subject, required().newName());
        return subject != null;
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
        Issuer authority = null;
        if (arguments.authority != null) {
            authority = Issuer.read(session, arguments, keys().inputPassphrase(), arguments.authority);
            if (authority == null) {
                return false;
            }
        } else if (arguments.authorityKey != null) {
            say("Warning: Ignoring -CAkey option since no -CA option is given");
        }
        SigningKey signingKey = authority != null ? authority.key() : keys().key();
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
        SigningKey key = keys().key();
        return key == null ? null : key.publicKey();
    }

    private @Nullable RequestDraft newDraft() {
        SigningKey key = keys().key();
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
        SigningKey key = keys().key();
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
            RequestDraft draft, @Nullable Issuer authority, SigningKey signingKey, @Nullable RequestDocument request) {
        byte[] encoded = new ReqCertificate(arguments, required(), session).make(draft, subject, authority, signingKey);
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
        if (!keys().encodeLoaded()) {
            return false;
        }
        String keyText = keys().text();
        String keyFile = keyText == null ? null : keys().output();
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
