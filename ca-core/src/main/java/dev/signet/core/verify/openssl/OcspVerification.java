package dev.signet.core.verify.openssl;

import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspOids;
import dev.signet.core.ocsp.SingleResponse;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificatePurpose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a response is to be believed, as {@code OCSP_basic_verify} has it: who signed it has to be trusted, and has to be the
 * authority whose certificates are asked about, or somebody whom it delegated that to (RFC 6960 section 4.2.2.2).
 */
public final class OcspVerification {
    /** What is left out, or is otherwise. */
    public enum Leniency {
        /** The certificates in the response are not searched for the signer. */
        NO_INTERNAL_CERTIFICATES,
        /** A signer from the certificates given besides is trusted as it is. */
        TRUST_OTHERS,
        /** The signature is not looked at. */
        NO_SIGNATURE,
        /** The signer is trusted, whoever it is. */
        NO_CHAIN_CHECK,
        /** No further certificates help to build the chain. */
        NO_UNTRUSTED,
        /** It does not matter whose certificates are asked about. */
        NO_ISSUER_CHECK,
        /** The root needs no explicit trust in OCSP signing to answer for others. */
        NO_EXPLICIT_TRUST
    }

    private final CertificateStore store;
    private final VerifyParameters parameters;
    private final long now;
    private final Set<Leniency> leniencies;
    private String reason = "";

    /**
     * Prepares verifications.
     *
     * @param now what time it is, in seconds since 1970, for parameters that do not set one
     */
    public OcspVerification(CertificateStore store, VerifyParameters parameters, long now, Set<Leniency> leniencies) {
        this.store = store;
        this.parameters = parameters;
        this.now = now;
        this.leniencies = leniencies.isEmpty() ? EnumSet.noneOf(Leniency.class) : EnumSet.copyOf(leniencies);
        parameters.defaultPurpose(CertificatePurpose.OCSP_HELPER);
    }

    /** Returns why the last response was not believed. */
    public String reason() {
        return reason;
    }

    /**
     * Returns whether a response is to be believed.
     *
     * @param others certificates among which the signer may be, and which may be needed for the chain
     */
    public boolean accepts(BasicResponse response, List<Certificate> others) {
        Certificate signer = find(response, others);
        boolean trusted = signer != null && leniencies.contains(Leniency.TRUST_OTHERS);
        if (signer == null && !leniencies.contains(Leniency.NO_INTERNAL_CERTIFICATES)) {
            signer = find(response, response.certificates());
        }
        if (signer == null) {
            return refuse("signer certificate not found");
        }
        if (!leniencies.contains(Leniency.NO_SIGNATURE) && !response.isSignedBy(signer.publicKey())) {
            return refuse("signature failure");
        }
        return trusted || leniencies.contains(Leniency.NO_CHAIN_CHECK) || isTrusted(response, signer, others);
    }

    private boolean refuse(String why) {
        reason = why;
        return false;
    }

    private static @Nullable Certificate find(BasicResponse response, List<Certificate> candidates) {
        for (Certificate candidate : candidates) {
            if (response.responder().isOf(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean isTrusted(BasicResponse response, Certificate signer, List<Certificate> others) {
        boolean unchecked = signer.extensions().find(OcspOids.NO_CHECK).isPresent();
        ChainVerification verification =
                new ChainVerification(store, unchecked ? parameters.without(VerifyFlag.CRL_CHECK) : parameters, now);
        if (!leniencies.contains(Leniency.NO_UNTRUSTED)) {
            List<ExaminedCertificate> untrusted = new ArrayList<>(examined(response.certificates()));
            untrusted.addAll(examined(others));
            verification.setUntrusted(untrusted);
        }
        if (!verification.verify(examined(signer))) {
            return refuse("certificate verify error: " + verification.error().text());
        }
        if (leniencies.contains(Leniency.NO_ISSUER_CHECK)) {
            return true;
        }
        List<ExaminedCertificate> chain = verification.chain();
        Boolean answersForIssuer = answersForIssuer(response, chain);
        if (answersForIssuer == null || answersForIssuer) {
            return answersForIssuer != null || refuse("the response cannot be matched with an issuer");
        }
        if (leniencies.contains(Leniency.NO_EXPLICIT_TRUST)) {
            return refuse("the signer does not answer for the issuer");
        }
        return chain.get(chain.size() - 1).isExplicitlyTrusted(OcspOids.OCSP_SIGNING) || refuse("root ca not trusted");
    }

    private static List<ExaminedCertificate> examined(List<Certificate> certificates) {
        List<ExaminedCertificate> examined = new ArrayList<>();
        for (Certificate certificate : certificates) {
            examined.add(examined(certificate));
        }
        return examined;
    }

    private static ExaminedCertificate examined(Certificate certificate) {
        return new ExaminedCertificate(CertificateDocument.parse(certificate.encoded()));
    }

    /** Returns whether the signer is the issuer of all that is answered, or its delegate; null if that cannot be said. */
    private static @Nullable Boolean answersForIssuer(BasicResponse response, List<ExaminedCertificate> chain) {
        List<CertificateId> ids = new ArrayList<>();
        for (SingleResponse single : response.responses()) {
            CertificateId id = single.certificate();
            if (ids.isEmpty() || !id.sameIssuer(ids.get(0))) {
                if (!ids.isEmpty() && id.hash().equals(ids.get(0).hash())) {
                    return false;
                }
                ids.add(id);
            }
        }
        if (ids.isEmpty()) {
            return null;
        }
        Certificate signer = certificate(chain.get(0));
        if (chain.size() > 1) {
            Boolean delegated = isIssuer(certificate(chain.get(1)), ids);
            if (delegated == null || delegated) {
                return delegated == null ? null : mayAnswer(signer);
            }
        }
        return isIssuer(signer, ids);
    }

    private static Certificate certificate(ExaminedCertificate examined) {
        return Certificate.parse(examined.document().encoded());
    }

    private static @Nullable Boolean isIssuer(Certificate certificate, List<CertificateId> ids) {
        for (CertificateId id : ids) {
            Boolean matches = id.isFrom(certificate);
            if (matches == null || !matches) {
                return matches;
            }
        }
        return true;
    }

    private static boolean mayAnswer(Certificate signer) {
        try {
            return signer.extendedKeyUsage()
                    .map(usages -> usages.contains(OcspOids.OCSP_SIGNING))
                    .orElse(false);
        } catch (DerException malformed) {
            return false;
        }
    }
}
