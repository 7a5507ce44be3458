package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.Session;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.OcspVerification;
import dev.signet.core.verify.openssl.OcspVerification.Leniency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a response is to be believed, with the certificates and the leniency of a command line. */
final class ResponseVerification {
    private final OcspArguments arguments;
    private final OcspVerification verification;
    private final List<Certificate> others;

    private ResponseVerification(OcspArguments arguments, OcspVerification verification, List<Certificate> others) {
        this.arguments = arguments;
        this.verification = verification;
        this.others = others;
    }

    /** Reads the certificates that are needed; null after having said what is wrong. */
    static @Nullable ResponseVerification prepare(OcspArguments arguments, Session session) {
        CertificateStore store = arguments.trust.open();
        if (store == null) {
            return null;
        }
        String file = arguments.value("verify_other");
        List<Certificate> others =
                file == null ? List.of() : OcspResponder.certificates(session, file, "validator certificates");
        if (others == null) {
            return null;
        }
        long now = System.currentTimeMillis() / 1000;
        OcspVerification verification =
                new OcspVerification(store, arguments.verification.parameters(), now, leniencies(arguments));
        return new ResponseVerification(arguments, verification, others);
    }

    private static Set<Leniency> leniencies(OcspArguments arguments) {
        Set<Leniency> leniencies = EnumSet.noneOf(Leniency.class);
        for (Leniency leniency : Leniency.values()) {
            String option = switch (leniency) {
                case NO_INTERNAL_CERTIFICATES -> "no_intern";
                case TRUST_OTHERS -> "trust_other";
                case NO_SIGNATURE -> "no_signature_verify";
                case NO_CHAIN_CHECK -> "no_cert_verify";
                case NO_UNTRUSTED -> "no_chain";
                case NO_ISSUER_CHECK -> "no_cert_checks";
                case NO_EXPLICIT_TRUST -> "no_explicit";
            };
            if (arguments.has(option)) {
                leniencies.add(leniency);
            }
        }
        return leniencies;
    }

    /** Returns whether a response is to be believed. */
    boolean accepts(BasicResponse response) {
        return verification.accepts(response, others)
                || !arguments.issuers.isEmpty() && verification.accepts(response, arguments.issuers);
    }

    /** Returns why the last response was not believed. */
    String reason() {
        return verification.reason();
    }
}
