package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.Session;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.ocsp.BasicResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a response is to be believed: who signed it, and on whose behalf (RFC 6960 section 4.2.2.2). */
final class ResponseVerification {
    private final OcspArguments arguments;
    private final List<Certificate> others;

    private ResponseVerification(OcspArguments arguments, List<Certificate> others) {
        this.arguments = arguments;
        this.others = others;
    }

    /** Reads the certificates that are needed; null after having said what is wrong. */
    static @Nullable ResponseVerification prepare(OcspArguments arguments, Session session) {
        String file = arguments.value("verify_other");
        List<Certificate> others =
                file == null ? List.of() : OcspResponder.certificates(session, file, "validator certificates");
        return others == null ? null : new ResponseVerification(arguments, others);
    }

    /** Returns whether a response is to be believed. */
    boolean accepts(BasicResponse response) {
        return accepts(response, others) || !arguments.issuers.isEmpty() && accepts(response, arguments.issuers);
    }

    private boolean accepts(BasicResponse response, List<Certificate> candidates) {
        boolean trusted = arguments.others;
        Certificate signer = find(response, candidates);
        if (signer == null) {
            trusted = false;
            signer = arguments.has("no_intern") ? null : find(response, response.certificates());
        }
        if (signer == null || !arguments.has("no_signature_verify") && !response.isSignedBy(signer.publicKey())) {
            return false;
        }
        return trusted || arguments.has("no_cert_verify");
    }

    private static @Nullable Certificate find(BasicResponse response, List<Certificate> candidates) {
        for (Certificate candidate : candidates) {
            if (response.responder().isOf(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
