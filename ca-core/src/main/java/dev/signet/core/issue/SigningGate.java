package dev.signet.core.issue;

import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.SignatureVerifier;
import dev.signet.core.key.Signer;
import dev.signet.core.key.SigningProviders;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.lint.Linter;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.Grant;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one place where a CA's key signs certificates.
 *
 * <p>What comes in was authorised by a profile. {@link #prepare} builds the part to be signed, lints it, and holds it against
 * what the issuer itself is allowed; {@link #issue} signs it, checks the signature, puts it on record, and only then lets it
 * out. A certificate that is not on record does not leave this class. Safe for use by several threads; their records then
 * share commits.
 */
public final class SigningGate implements AutoCloseable {
    /** Room for the largest signature in use (RSA 8192); the linter sees a certificate of the right shape. */
    private static final byte[] NO_SIGNATURE = new byte[64];

    private final Authority authority;
    private final PrivateKeyInfo key;
    private final Signer signer;
    /** Kept, as preparing the key for a check costs as much as the check. */
    private final SignatureVerifier verifier;

    private final byte[] signatureAlgorithm;
    private final IssuerLimits limits;
    private final IssuanceLedger ledger;
    private final Linter linter;
    private final Clock clock;
    private final SecureRandom random;
    private final Consumer<GateStep> observer;

    private SigningGate(
            Authority authority,
            PrivateKeyInfo key,
            IssuanceLedger ledger,
            Clock clock,
            SecureRandom random,
            Consumer<GateStep> observer) {
        this.authority = authority;
        this.key = key;
        this.signer = KeySigner.of(key);
        this.verifier = SigningProviders.standard().verifier(authority.publicKey(), signer.algorithm());
        this.signatureAlgorithm = signer.algorithm().identifier();
        this.limits = IssuerLimits.of(authority);
        this.ledger = ledger;
        this.linter = Linter.standard();
        this.clock = clock;
        this.random = random;
        this.observer = observer;
    }

    /**
     * Opens an authority's key for issuing certificates.
     *
     * @throws SignetException of kind {@code KEY} if the passphrase is wrong or the key is another one
     */
    public static SigningGate open(
            Authority authority,
            SealedKey sealed,
            PassphraseSource passphrase,
            IssuanceLedger ledger,
            Clock clock,
            SecureRandom random) {
        return open(authority, sealed, passphrase, ledger, clock, random, step -> {});
    }

    /**
     * Opens an authority's key for issuing certificates, with an observer of the steps.
     *
     * @param observer told of each step when it is done; what it throws ends the issuance there
     * @throws SignetException of kind {@code KEY} if the passphrase is wrong or the key is another one
     */
    public static SigningGate open(
            Authority authority,
            SealedKey sealed,
            PassphraseSource passphrase,
            IssuanceLedger ledger,
            Clock clock,
            SecureRandom random,
            Consumer<GateStep> observer) {
        PrivateKeyInfo key = sealed.open(passphrase, authority.publicKey());
        return new SigningGate(authority, key, ledger, clock, random, observer);
    }

    /**
     * Builds what is to be signed and checks it.
     *
     * @throws SignetException of kind {@code POLICY}, with all reasons, if the linter or the issuer's own limits forbid it
     */
    public PreparedCertificate prepare(Grant grant) {
        Grant limited = limits.limit(grant, clock.instant());
        SerialNumber serialNumber = SerialNumber.random(random);
        byte[] tbs = tbs(limited, serialNumber);
        observer.accept(GateStep.BUILT);
        Certificate draft = Certificate.parse(assemble(tbs, NO_SIGNATURE));
        List<String> notices = new ArrayList<>(limited.notices());
        notices.addAll(lint(draft));
        observer.accept(GateStep.LINTED);
        limits.check(draft);
        observer.accept(GateStep.CONSTRAINED);
        return new PreparedCertificate(this, limited, serialNumber, tbs, notices);
    }

    private byte[] tbs(Grant grant, SerialNumber serialNumber) {
        return Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(serialNumber.value()),
                signatureAlgorithm,
                authority.subject().encoded(),
                Der.sequence(
                        Der.time(grant.validity().notBefore()),
                        Der.time(grant.validity().notAfter())),
                grant.subject().encoded(),
                grant.publicKey().encoded(),
                Der.explicit(3, extensions(grant).encoded()));
    }

    private Extensions extensions(Grant grant) {
        List<Extension> extensions = new ArrayList<>(grant.extensions());
        extensions.add(KeyIdentifiers.subject(grant.publicKey().keyIdentifier()));
        authority.certificate().ifPresent(issuer -> {
            byte[] identifier = issuer.subjectKeyIdentifier()
                    .orElseGet(() -> issuer.publicKey().keyIdentifier());
            extensions.add(KeyIdentifiers.authority(identifier));
            if (grant.authorityUrls()) {
                addUrls(extensions);
            }
        });
        return new Extensions(extensions);
    }

    private void addUrls(List<Extension> extensions) {
        if (!authority.crlUrls().isEmpty()) {
            extensions.add(DistributionPoints.crl(authority.crlUrls()));
        }
        if (!authority.issuerUrls().isEmpty() || !authority.ocspUrls().isEmpty()) {
            extensions.add(DistributionPoints.authorityInformationAccess(authority.ocspUrls(), authority.issuerUrls()));
        }
    }

    private byte[] assemble(byte[] tbs, byte[] signature) {
        return Der.sequence(tbs, signatureAlgorithm, Der.bitString(signature));
    }

    private List<String> lint(Certificate draft) {
        List<LintFinding> findings = linter.lint(draft, authority.certificate());
        List<String> errors = findings.stream()
                .filter(LintFinding::isError)
                .map(LintFinding::text)
                .toList();
        if (!errors.isEmpty()) {
            Problem problem = Problem.of(Kind.POLICY, "refused to sign the certificate of " + draft.subject());
            for (String error : errors) {
                problem = problem.because(error);
            }
            throw problem.fix("change the request or the profile").exception();
        }
        return findings.stream().map(LintFinding::text).toList();
    }

    /**
     * Signs a prepared certificate, checks the signature, and records it.
     *
     * @param prepared from this gate; each can be issued once
     * @param order who asked, under which name, and where the certificate goes
     * @return the certificate, which is then on record and on disk
     * @throws SignetException of kind {@code STORE} if it cannot be recorded; it then does not exist
     */
    public IssuedCertificate issue(PreparedCertificate prepared, IssuanceOrder order) {
        byte[] tbs = prepared.take(this);
        byte[] signature = signer.sign(tbs);
        observer.accept(GateStep.SIGNED);
        if (!verifier.verify(tbs, signature)) {
            throw Problem.of(Kind.BUG, "the signature of a fresh certificate does not verify")
                    .because("the key of " + authority.name() + " or its provider is faulty")
                    .exception();
        }
        observer.accept(GateStep.VERIFIED);
        Certificate certificate = Certificate.parse(assemble(tbs, signature));
        CertificateRecord issued = issued(prepared.grant(), certificate, order);
        ledger.record(issued, event(issued, order));
        observer.accept(GateStep.RECORDED);
        List<Certificate> issuers = authority.chain();
        return new IssuedCertificate(issued, issuers, prepared.notices());
    }

    private CertificateRecord issued(Grant grant, Certificate certificate, IssuanceOrder order) {
        return new CertificateRecord(
                authority.name(),
                order.name(),
                grant.profile().name(),
                certificate,
                grant.names().stream().map(GeneralName::text).toList(),
                grant.publicKey().toString(),
                certificate.fingerprint(),
                clock.instant(),
                order.actor(),
                order.request(),
                order.replaces(),
                order.delivery());
    }

    private static Event event(CertificateRecord issued, IssuanceOrder order) {
        return new Event(
                issued.issuedAt(),
                order.actor(),
                order.replaces().isPresent() ? "renew" : "issue",
                issued.serialNumber().hex(),
                "profile " + issued.profile() + ", " + issued.certificate().subject());
    }

    /** Returns the authority that signs here. */
    public Authority authority() {
        return authority;
    }

    /** Returns the authority's certificate, or nothing while a root signs its own. */
    Optional<Certificate> issuer() {
        return authority.certificate();
    }

    /** Forgets the key. */
    @Override
    public void close() {
        key.destroy();
    }
}
