package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.VerificationIdentity;
import dev.signet.cli.openssl.json.CertificateJson;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.RequestDocument;
import dev.signet.core.text.RequestText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What {@code req} prints and writes about a request or a certificate. */
final class ReqAnswers {
    private final ReqArguments arguments;
    private final Extras extras;
    private final Session session;
    private @Nullable RequestDocument shown;

    ReqAnswers(ReqArguments arguments, Extras extras, Session session) {
        this.arguments = arguments;
        this.extras = extras;
        this.session = session;
    }

    /** Has another request printed as text; null for the same. */
    ReqAnswers showing(@Nullable RequestDocument request) {
        shown = request;
        return this;
    }

    /** Prints and writes all that was asked for; false after having said what is wrong. */
    boolean answer(RequestDocument request, @Nullable CertificateDocument certificate, @Nullable PublicKeyInfo key) {
        return answer(request, certificate, key, "");
    }

    /**
     * Prints and writes all that was asked for.
     *
     * @param certificate the certificate that was made, if one was
     * @param key what to check the signature with; null for the request's own
     * @param privateKey a private key that stands before everything else in the same file; empty if there is none
     */
    boolean answer(
            RequestDocument request,
            @Nullable CertificateDocument certificate,
            @Nullable PublicKeyInfo key,
            String privateKey) {
        boolean verified = true;
        if (arguments.verify) {
            byte[] identity = VerificationIdentity.of(arguments.verificationOptions, session);
            Boolean outcome = identity == null ? null : RequestSignature.verify(request, key, identity);
            if (outcome == null) {
                return false;
            }
            session.err().println("Certificate request self-signature verify " + (outcome ? "OK" : "failure"));
            verified = outcome || extras.has("compat-exit");
        }
        boolean silent = arguments.nothingWritten
                && !arguments.text
                && !arguments.modulusWanted
                && !arguments.subjectWanted
                && !arguments.publicKeyWanted
                && privateKey.isEmpty()
                && !extras.has("json");
        return silent ? verified : print(request, certificate, privateKey) && verified;
    }

    private boolean print(RequestDocument request, @Nullable CertificateDocument certificate, String privateKey) {
        if (extras.has("json")) {
            JsonPrinter.print(
                    session.out(),
                    certificate != null
                            ? CertificateJson.ofCertificate(certificate.encoded(), source())
                            : CertificateJson.ofRequest(request.encoded(), source()));
            return true;
        }
        Output output = privateKey.isEmpty()
                ? new Output(session, arguments.output)
                : Output.ofSecrets(session, arguments.output);
        StringBuilder out = output.text();
        out.append(privateKey);
        RequestText text = new RequestText(out, shown == null ? request : shown);
        if (!ask(request, certificate, text, out)) {
            output.giveUp();
            return false;
        }
        if (!arguments.nothingWritten) {
            byte[] encoded = certificate != null ? certificate.encoded() : request.encoded();
            String label = certificate != null
                    ? "CERTIFICATE"
                    : arguments.newHeader ? "NEW CERTIFICATE REQUEST" : "CERTIFICATE REQUEST";
            out.append(
                    arguments.outputFormat == FileFormat.DER
                            ? new String(encoded, StandardCharsets.ISO_8859_1)
                            : new PemBlock(label, encoded).text());
        }
        return output.finish();
    }

    private String source() {
        return arguments.input == null ? "<stdin>" : arguments.input;
    }

    private boolean ask(
            RequestDocument request, @Nullable CertificateDocument certificate, RequestText text, StringBuilder out) {
        boolean keyLoads = request.publicKeyLoads();
        if (arguments.publicKeyWanted) {
            if (!keyLoads) {
                session.err().println("Error getting public key");
                return false;
            }
            text.publicKey();
        }
        if (arguments.text) {
            String unreadable = KeyErrors.line() + KeyErrors.line();
            if (certificate != null) {
                CertificateText.append(out, certificate, arguments.names(), arguments.format(), unreadable);
            } else if (!text.append(arguments.names(), arguments.format(), unreadable)) {
                session.err().println("Error printing certificate request");
                return false;
            }
        }
        if (arguments.subjectWanted) {
            if (certificate != null) {
                new CertificateAnswers(certificate, out).subject(arguments.names());
            } else {
                text.subject(arguments.names());
            }
        }
        if (arguments.modulusWanted) {
            if (!keyLoads) {
                session.err().println("Modulus is unavailable");
                return false;
            }
            text.modulus();
        }
        return true;
    }
}
