package dev.signet.core.home;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.Validity;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Signatures;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.revoke.CrlRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The dealings with a root whose key is held elsewhere: its certificate and the one it signed for the issuing authority come
 * in as files, and so do its CRLs.
 */
public final class ExternalRoot {
    private final CertificationAuthority ca;

    public ExternalRoot(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * Takes in the certificates that the issuing authority waits for, after checking that they fit together and to its key.
     *
     * @param request the request that was sent to the root
     * @return the home with an issuing authority that can sign
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT}, with all reasons, if they do not fit
     */
    public Home install(CertificateRequest request, Certificate root, Certificate issuing) {
        requireFit(request.publicKey(), root, issuing);
        take(HomeInitializer.ROOT, HomeInitializer.ROOT, "root", root);
        take(HomeInitializer.ROOT, HomeInitializer.ISSUING, "intermediate", issuing);
        HomeConfig config = ca.home().config();
        for (String name : List.of(HomeInitializer.ROOT, HomeInitializer.ISSUING)) {
            AuthorityConfig authority = ca.home().authorityConfig(name);
            config = config.with(name, authority.withCertificate("certs/" + name + ".pem"));
        }
        return Home.write(ca.home().directory(), config);
    }

    /** Returns in what the certificate that a root made differs from what it was asked for. */
    public static List<String> differences(CertificateRequest request, Certificate issuing) {
        return AuthorityRequest.differences(request, issuing);
    }

    /** Writes a certificate of an authority to its place, and puts it on record. */
    void take(String issuer, String name, String profile, Certificate certificate) {
        Path file = ca.home().certificates().resolve(name + ".pem");
        AtomicFile.write(file, certificate.pem().getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        record(issuer, name, profile, certificate);
    }

    void requireFit(PublicKeyInfo requestedKey, Certificate root, Certificate issuing) {
        List<String> reasons = new ArrayList<>();
        if (!issuing.publicKey().equals(requestedKey)) {
            reasons.add("the intermediate certificate is for another key than this home's authority has");
        }
        if (!isCa(issuing)) {
            reasons.add(
                    "the intermediate certificate is not that of a CA, or its key usage lacks keyCertSign or cRLSign");
        }
        if (!issuing.issuer().equals(root.subject())) {
            reasons.add("the intermediate certificate was issued by " + issuing.issuer() + ", the root is "
                    + root.subject());
        }
        if (!isSignedBy(issuing, root.publicKey())) {
            reasons.add("the signature of the intermediate certificate does not verify with the root's key");
        }
        if (!root.isSelfIssued() || !isSignedBy(root, root.publicKey()) || !isCa(root)) {
            reasons.add("the root certificate is not the self-signed certificate of a CA");
        } else if (root.serialNumber().equals(issuing.serialNumber())) {
            reasons.add("root and intermediate have the same serial number, " + root.serialNumber()
                    + ", from the same issuer (RFC 5280 section 4.1.2.2)");
        }
        requireInForce("root", root, reasons);
        requireInForce("intermediate", issuing, reasons);
        if (!reasons.isEmpty()) {
            Problem problem = Problem.of(Kind.INPUT, "the certificates cannot be taken in");
            for (String reason : reasons) {
                problem = problem.because(reason);
            }
            throw problem.fix("have the request of this home signed by the root, as a CA")
                    .exception();
        }
    }

    private void requireInForce(String which, Certificate certificate, List<String> reasons) {
        Instant now = ca.clock().instant();
        Validity validity = certificate.validity();
        if (now.isAfter(validity.notAfter())) {
            reasons.add("the " + which + " certificate was valid until " + validity.notAfter() + ", it is now " + now);
        }
    }

    private static boolean isCa(Certificate certificate) {
        Set<KeyUsage> needed = Set.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN);
        return certificate.basicConstraints().map(BasicConstraints::ca).orElse(false)
                && certificate
                        .keyUsage()
                        .map(usages -> usages.containsAll(needed))
                        .orElse(true);
    }

    private static boolean isSignedBy(Certificate certificate, PublicKeyInfo key) {
        return Arrays.equals(certificate.signatureAlgorithm(), certificate.innerSignatureAlgorithm())
                && SignatureAlgorithm.ofIdentifier(DerNode.parse(certificate.signatureAlgorithm()))
                        .map(algorithm -> Signatures.verify(key, algorithm, certificate.tbs(), certificate.signature()))
                        .orElse(false);
    }

    private void record(String issuer, String name, String profile, Certificate certificate) {
        if (ca.ledgers().catalog().find(certificate).isPresent()) {
            return;
        }
        Path file = ca.home().certificates().resolve(name + ".pem");
        CertificateRecord imported = new CertificateRecord(
                issuer,
                name,
                profile,
                certificate,
                certificate.subjectAlternativeNames().stream()
                        .map(GeneralName::text)
                        .toList(),
                certificate.publicKey().toString(),
                certificate.fingerprint(),
                ca.clock().instant(),
                ca.actor(),
                Optional.empty(),
                Optional.empty(),
                new Delivery(DeliveryState.DELIVERED, Optional.of(file.toString()), List.of("certificate")));
        ca.ledgers()
                .issuance()
                .record(
                        imported,
                        ca.event("import", certificate.serialNumber().hex(), "certificate of the authority " + name));
    }

    /**
     * Takes in a CRL of an authority whose key is held elsewhere; the newest one may be brought again.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if it is of no such authority, has no number or no
     *     next update; of kind {@code NO} if a newer one is there
     */
    public CrlRecord importCrl(CertificateList list) {
        String name = signerOf(list);
        requireWhole(list);
        Optional<CrlRecord> known = ca.ledgers().revocation().latestCrl(name);
        if (known.isPresent() && known.get().list().equals(list)) {
            return known.get();
        }
        CrlRecord crl = new CrlRecord(
                name,
                list.number()
                        .orElseThrow(
                                () -> unusable(
                                        "it has no number (RFC 5280 section 5.2.3); openssl ca writes one with crlnumber and crl_extensions")),
                list.thisUpdate(),
                list.nextUpdate().orElseThrow(() -> unusable("it has no next update (RFC 5280 section 5.1.2.5)")),
                list);
        Instant now = ca.clock().instant();
        if (crl.nextUpdate().isBefore(now)) {
            throw unusable("its next update was due at " + crl.nextUpdate() + ", it is now " + now);
        }
        ca.ledgers()
                .revocation()
                .recordCrl(
                        crl, ca.event("import-crl", name, "number " + crl.number() + ", next by " + crl.nextUpdate()));
        ca.observer().reached(Step.CRL_RECORDED);
        return crl;
    }

    /** A CRL that tells of changes or of some certificates alone cannot stand for all that the authority has revoked. */
    private static void requireWhole(CertificateList list) {
        for (Extension extension : list.extensions().list()) {
            if (extension.critical()) {
                throw unusable("its critical extension " + extension.oid() + " restricts what it tells of");
            }
        }
    }

    private String signerOf(CertificateList list) {
        for (String name : ca.home().config().authorities().keySet()) {
            AuthorityConfig authority = ca.home().authorityConfig(name);
            if (authority.certificate().isPresent()
                    && ca.home().authority(name).subject().matches(list.issuer())
                    && list.isSignedBy(ca.home().authority(name).publicKey())) {
                if (authority.key().isPresent()) {
                    throw unusable("the key of \"" + name + "\" is in this home, which numbers its CRLs itself");
                }
                return name;
            }
        }
        throw unusable("it was signed by " + list.issuer() + ", which is no authority of this home");
    }

    private static dev.signet.core.problem.SignetException unusable(String why) {
        return Problem.of(Kind.INPUT, "the CRL cannot be taken in").because(why).exception();
    }
}
