package dev.signet.core.verify;

import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.name.GeneralName;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.text.CertificateTraits;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import dev.signet.core.verify.openssl.ExpectedIdentity;
import dev.signet.core.verify.openssl.VerifyCallback;
import dev.signet.core.verify.openssl.VerifyFlag;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Has libcrypto's procedure answer a request, and tells of its errors as findings, with their numbers and words.
 *
 * <p>The procedure knows nothing of OCSP responses, of further purposes and key usages, of anchors without a certificate, and of
 * limits on work other than its own. A URI as a name, and a purpose without an {@code X509_PURPOSE}, gets every leaf refused.
 */
final class LibcryptoVerification {
    private static final int TLS_LEVEL = 2;

    private final VerificationRequest request;
    private final boolean revocation;
    private final Map<ExaminedCertificate, Certificate> originals = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    LibcryptoVerification(VerificationRequest request) {
        this.request = request;
        this.revocation = request.revocation() != RevocationMode.OFF;
    }

    Verdict run() {
        try {
            return verify(examined(request.leaf()));
        } catch (DerException unreadable) {
            return unreadableLeaf(unreadable);
        }
    }

    private Verdict verify(ExaminedCertificate leaf) {
        ChainVerification verification =
                new ChainVerification(store(), parameters(), request.at().getEpochSecond());
        verification.setUntrusted(request.intermediates().stream()
                .flatMap(certificate -> readable(certificate).stream())
                .toList());
        verification.setCallback(this::goOn);
        boolean verified = verification.verify(leaf);
        if (!verified && findings.isEmpty()) {
            add(verification.error(), 0, leaf);
        }
        names(leaf);
        purpose();
        return verdict(verification.chain());
    }

    private CertificateStore store() {
        CertificateStore store = new CertificateStore();
        for (TrustAnchor anchor : request.anchors()) {
            anchor.certificate().flatMap(this::readable).ifPresent(store::add);
        }
        if (revocation) {
            for (CertificateList list : request.revocationLists()) {
                readable(list).ifPresent(store::add);
            }
        }
        return store;
    }

    /** Returns nothing for a CRL that libcrypto cannot read. */
    private static Optional<ExaminedList> readable(CertificateList list) {
        try {
            return Optional.of(new ExaminedList(CertificateListDocument.parse(list.encoded())));
        } catch (DerException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns nothing for a certificate that libcrypto cannot read; it is stricter on the types of attributes in names. */
    private Optional<ExaminedCertificate> readable(Certificate certificate) {
        try {
            return Optional.of(examined(certificate));
        } catch (DerException unreadable) {
            return Optional.empty();
        }
    }

    private ExaminedCertificate examined(Certificate certificate) {
        ExaminedCertificate examined = new ExaminedCertificate(CertificateDocument.parse(certificate.encoded()));
        originals.put(examined, certificate);
        return examined;
    }

    private Verdict unreadableLeaf(DerException unreadable) {
        Certificate leaf = request.leaf();
        Finding finding = new Finding(
                Reason.MALFORMED,
                Optional.of(leaf),
                new Facts(leaf).title(),
                "libcrypto cannot read it: " + unreadable.getMessage(),
                "a well-formed certificate",
                "reissue it");
        return new Verdict.Rejected(List.of(new Verdict.Attempt(List.of(leaf), List.of(finding))));
    }

    private VerifyParameters parameters() {
        VerifyParameters parameters = new VerifyParameters();
        boolean known = parameters.apply("default");
        if (!known) {
            throw new IllegalStateException("libcrypto's default parameters are gone");
        }
        switch (request.purpose()) {
            case SERVER_AUTH -> require(CertificatePurpose.SSL_SERVER, parameters);
            case CLIENT_AUTH -> require(CertificatePurpose.SSL_CLIENT, parameters);
            case EMAIL_PROTECTION -> require(CertificatePurpose.SMIME_SIGN, parameters);
            case TIME_STAMPING -> require(CertificatePurpose.TIME_STAMP_SIGN, parameters);
            case OCSP_SIGNING -> require(CertificatePurpose.OCSP_HELPER, parameters);
            case ANY, CODE_SIGNING -> {}
        }
        if (request.rules().procedure() == Procedure.OPENSSL_TLS) {
            parameters.setSecurityLevel(TLS_LEVEL);
        }
        request.maximumIntermediates().ifPresent(parameters::setDepth);
        if (revocation) {
            parameters.add(VerifyFlag.CRL_CHECK_ALL);
        }
        policies(parameters);
        return parameters;
    }

    private static void require(CertificatePurpose purpose, VerifyParameters parameters) {
        parameters.setPurpose(purpose);
    }

    private void policies(VerifyParameters parameters) {
        PolicyInputs inputs = request.policies();
        if (!inputs.acceptable().contains(CertificatePolicies.ANY_POLICY)) {
            inputs.acceptable().forEach(policy -> parameters.addPolicy(policy.dotted()));
        }
        if (inputs.explicitPolicy()) {
            parameters.add(VerifyFlag.EXPLICIT_POLICY);
        }
        if (inputs.inhibitMapping()) {
            parameters.add(VerifyFlag.INHIBIT_MAP);
        }
        if (inputs.inhibitAnyPolicy()) {
            parameters.add(VerifyFlag.INHIBIT_ANY);
        }
    }

    /** Lets every error pass, so that one verification tells of all. */
    private boolean goOn(VerifyCallback.Event event, ChainVerification verification) {
        if (event == VerifyCallback.Event.ERROR) {
            ExaminedCertificate certificate = verification.certificate();
            add(
                    verification.error(),
                    verification.depth(),
                    certificate != null ? certificate : verification.chain().get(0));
        }
        return true;
    }

    /** In soft mode it is worth no more than a warning that the status of a certificate is not known. */
    private void add(ChainError error, int depth, ExaminedCertificate examined) {
        Certificate certificate = originals.get(examined);
        Reason reason = LibcryptoReasons.of(error);
        boolean unknown = reason == Reason.REVOCATION_UNKNOWN;
        Finding finding = new Finding(
                reason,
                Optional.ofNullable(certificate),
                certificate == null ? "depth " + depth : new Facts(certificate).title(),
                "error " + error.number() + " at depth " + depth + ": " + error.text(),
                "no error of libcrypto",
                unknown && certificate != null ? "give the CRL of " + certificate.issuer() : "");
        List<Finding> list = unknown && request.revocation() == RevocationMode.SOFT ? warnings : findings;
        if (!list.contains(finding)) {
            list.add(finding);
        }
    }

    private void purpose() {
        if (!request.rules().procedure().knows(request.purpose())) {
            Certificate leaf = request.leaf();
            findings.add(new Finding(
                    Reason.WRONG_PURPOSE,
                    Optional.of(leaf),
                    new Facts(leaf).title(),
                    "libcrypto cannot tell whether it is for "
                            + request.purpose().shortName(),
                    "a purpose with an X509_PURPOSE",
                    "check by other rules"));
        }
    }

    private void names(ExaminedCertificate leaf) {
        CertificateTraits traits = leaf.traits();
        for (GeneralName name : request.names()) {
            if (name instanceof GeneralName.Dns dns) {
                report(ExpectedIdentity.hasHost(traits, dns.value()), ChainError.HOSTNAME_MISMATCH, leaf);
            } else if (name instanceof GeneralName.Email email) {
                report(ExpectedIdentity.hasEmail(traits, email.value()), ChainError.EMAIL_MISMATCH, leaf);
            } else if (name instanceof GeneralName.Ip ip) {
                byte[] octets = ip.address().octets();
                report(ExpectedIdentity.hasAddress(traits, octets), ChainError.IP_ADDRESS_MISMATCH, leaf);
            } else {
                report(false, ChainError.HOSTNAME_MISMATCH, leaf);
            }
        }
    }

    private void report(boolean matches, ChainError error, ExaminedCertificate leaf) {
        if (!matches) {
            add(error, 0, leaf);
        }
    }

    private Verdict verdict(List<ExaminedCertificate> chain) {
        List<Certificate> path = new ArrayList<>();
        for (ExaminedCertificate examined : chain) {
            path.add(Objects.requireNonNull(originals.get(examined)));
        }
        if (!findings.isEmpty()) {
            return new Verdict.Rejected(List.of(new Verdict.Attempt(path, findings)));
        }
        Certificate last = path.get(path.size() - 1);
        TrustAnchor anchor = request.anchors().stream()
                .filter(candidate ->
                        candidate.certificate().filter(last::equals).isPresent())
                .findFirst()
                .orElseGet(() -> TrustAnchor.of(last));
        return new Verdict.Trusted(path.size() == 1 ? path : path.subList(0, path.size() - 1), anchor, warnings);
    }
}
