package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.ocsp.ResponderId;
import dev.signet.core.ocsp.SingleResponse;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What openssl makes of the same CRLs with deltas and of the same OCSP responses, on seeded samples;
 * {@code -Dsignet.revocation.samples=N} takes more, {@code -Dsignet.revocation.seed=N} others.
 */
class RevocationPeersIT {
    private static final int SAMPLES = Integer.getInteger("signet.revocation.samples", 100);
    private static final long SEED = Long.getLong("signet.revocation.seed", 20261126);
    private static final byte[] ONLY_USERS = Der.element(Tag.context(1), new byte[] {-1});
    private static final int HOLD = 6;
    private static final int REMOVE = 8;

    @TempDir
    private static Path directory;

    private static Instant now;
    private static TestAuthority root;
    private static TestAuthority issuing;
    private static Certificate leaf;

    /** What comes of it. */
    private enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    @BeforeAll
    static void makeAuthorities() throws IOException {
        Peer.assumeInstalled("openssl");
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        UnaryOperator<CertificateMaker> current = RevocationPeersIT::current;
        root = TestAuthority.root("Root", current);
        issuing = root.intermediate("Issuing", current);
        leaf = issuing.leaf(current);
        write("root.pem", root.certificate().pem());
        write("issuing.pem", issuing.certificate().pem());
        write("leaf.pem", leaf.pem());
    }

    private static CertificateMaker current(CertificateMaker maker) {
        return maker.valid(now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(9)));
    }

    private static void write(String name, String text) throws IOException {
        Path unused = Files.writeString(directory.resolve(name), text);
    }

    /** One case of deltas; {@code usable} is false for a delta that openssl stumbles over and we leave out. */
    private record Lists(CertificateList base, CertificateList delta, boolean usable, String text) {}

    @Test
    void deltas_are_read_as_openssl_reads_them() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Set<Status> seen = EnumSet.noneOf(Status.class);
        for (int i = 0; i < SAMPLES; i++) {
            Lists lists = lists(random);
            Status ours = ours(List.of(rootList(), lists.base(), lists.delta()));
            Status theirs = theirs(lists);
            if (lists.usable()) {
                assertThat(ours)
                        .as("seed %d, case %d: %s", SEED, i, lists.text())
                        .isEqualTo(theirs);
                boolean unusedAnswer = seen.add(theirs);
            } else {
                // RFC 5280 section 6.3.3 (c): only a delta that may be used takes part; openssl ends with its defect.
                assertThat(ours)
                        .as("seed %d, case %d: %s", SEED, i, lists.text())
                        .isEqualTo(ours(List.of(rootList(), lists.base())));
            }
        }
        assertThat(seen).contains(Status.GOOD, Status.REVOKED);
    }

    private static CertificateList rootList() {
        return maker(root).make();
    }

    private static RevocationListMaker maker(TestAuthority issuer) {
        return new RevocationListMaker(issuer).updates(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    private static Lists lists(Random random) {
        int baseEntry = pick(random, -1, 1, HOLD);
        int deltaEntry = pick(random, -1, 1, HOLD, REMOVE);
        int baseNumber = pick(random, 3, 5, 6);
        int number = pick(random, 4, 5, 6, 9);
        boolean baseScope = random.nextInt(3) == 0;
        boolean deltaScope = random.nextInt(4) == 0 ? !baseScope : baseScope;
        boolean stranger = random.nextInt(8) == 0;
        boolean expired = random.nextInt(8) == 0;
        Extension freshest = new Extension(
                ExtensionOids.FRESHEST_CRL,
                false,
                DistributionPoints.crl(List.of("http://pki.internal/delta.crl")).value());
        RevocationListMaker base = entry(maker(issuing).number(5).extension(freshest), baseEntry);
        TestAuthority signer =
                stranger ? new TestAuthority(issuing.name(), TestAuthority.newKey(), issuing.certificate()) : issuing;
        RevocationListMaker delta = entry(maker(signer).number(number).deltaTo(baseNumber), deltaEntry)
                .extension(base.make()
                        .extensions()
                        .find(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)
                        .orElseThrow());
        if (expired) {
            delta.updates(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
        }
        if (baseScope) {
            base = base.issuingDistributionPoint(ONLY_USERS);
        }
        if (deltaScope) {
            delta = delta.issuingDistributionPoint(ONLY_USERS);
        }
        boolean fits = baseNumber <= 5 && number > 5 && baseScope == deltaScope;
        return new Lists(
                base.make(),
                delta.make(),
                !fits || !stranger && !expired,
                "base entry " + baseEntry + ", delta entry " + deltaEntry + " of " + number + " on " + baseNumber
                        + ", scopes " + baseScope + " " + deltaScope + (stranger ? ", strange" : "")
                        + (expired ? ", expired" : ""));
    }

    private static RevocationListMaker entry(RevocationListMaker maker, int reason) {
        return reason < 0
                ? maker
                : maker.revoking(
                        leaf,
                        new Extensions(
                                List.of(new Extension(ExtensionOids.REASON_CODE, false, Der.enumerated(reason)))));
    }

    private static int pick(Random random, int... values) {
        return values[random.nextInt(values.length)];
    }

    private static Status ours(List<CertificateList> lists, OcspEvidence... evidence) {
        VerificationRequest request = VerificationRequest.of(leaf, now)
                .trusting(root.certificate())
                .intermediates(List.of(issuing.certificate()))
                .revocation(RevocationMode.HARD, lists)
                .ocspResponses(List.of(evidence))
                .build();
        return new Verifier()
                .verify(request)
                .fold(
                        trusted -> Status.GOOD,
                        rejected -> rejected.headline().reason() == Reason.REVOKED ? Status.REVOKED : Status.UNKNOWN);
    }

    private static Status theirs(Lists lists) throws IOException, InterruptedException {
        write("all.crl", rootList().pem() + lists.base().pem() + lists.delta().pem());
        Peer.Answer answer = Peer.run(
                directory,
                ("openssl verify -crl_check_all -use_deltas -extended_crl -CAfile root.pem -untrusted issuing.pem"
                                + " -CRLfile all.crl leaf.pem")
                        .split(" "));
        String said = answer.text() + answer.errors();
        if (answer.exitCode() == 0) {
            return Status.GOOD;
        }
        return said.contains("certificate revoked") ? Status.REVOKED : Status.UNKNOWN;
    }

    @Test
    void responses_are_believed_as_openssl_believes_them() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Set<Status> seen = EnumSet.noneOf(Status.class);
        for (int i = 0; i < SAMPLES; i++) {
            HashAlgorithm hash = random.nextBoolean() ? HashAlgorithm.SHA1 : HashAlgorithm.SHA256;
            StringBuilder text = new StringBuilder(hash.toString());
            byte[] response = response(random, hash, text);
            Path unused = Files.write(directory.resolve("response.der"), response);
            Status ours = ours(List.of(rootList()), OcspEvidence.of("openssl", response));
            Status theirs = theirs(hash == HashAlgorithm.SHA1 ? "-sha1" : "-sha256");
            assertThat(ours).as("seed %d, case %d: %s", SEED, i, text).isEqualTo(theirs);
            boolean unusedAnswer = seen.add(theirs);
        }
        assertThat(seen).containsExactlyInAnyOrder(Status.values());
    }

    private static byte[] response(Random random, HashAlgorithm hash, StringBuilder text) {
        Certificate about = random.nextInt(6) == 0
                ? issuing.leaf(maker -> current(maker).serialNumber(BigInteger.valueOf(4712)))
                : leaf;
        int time = pick(random, 0, 0, 0, 1, 2);
        Duration day = Duration.ofDays(1);
        OcspMaker maker = new OcspMaker(issuing)
                .hash(hash)
                .updates(
                        time == 2 ? now.plus(day) : now.minus(day.multipliedBy(2)),
                        time == 1 ? now.minus(day) : now.plus(day.multipliedBy(2)));
        int signer = random.nextInt(9);
        boolean byName = random.nextBoolean();
        int status = random.nextInt(4);
        boolean broken = random.nextInt(8) == 0;
        text.append(", about ").append(about.serialNumber()).append(", time ").append(time);
        text.append(", signer ").append(signer).append(byName ? " by name" : " by key");
        text.append(", status ").append(status).append(broken ? ", broken" : "");
        maker = signedBy(maker, signer, byName);
        maker = switch (status) {
            case 0 -> maker.revoked(about, 1);
            case 1 -> maker.says(about, new SingleResponse.Unknown());
            default -> maker.good(about);
        };
        return broken
                ? new OcspResponse(OcspResponse.SUCCESSFUL, maker.basic().encodedWithBadSignature()).encoded()
                : maker.encoded();
    }

    private static OcspMaker signedBy(OcspMaker maker, int signer, boolean byName) {
        TestAuthority delegate = switch (signer) {
            case 0, 1 -> issuing;
            case 2, 3, 4 -> delegate(issuing, change -> change);
            case 5 -> delegate(issuing, change -> change.purposes(ExtendedKeyUsage.ANY));
            case 6 -> delegate(root, change -> change);
            case 7 ->
                delegate(issuing, change -> change.valid(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2))));
            default -> TestAuthority.root("Stranger", RevocationPeersIT::current);
        };
        OcspMaker signed = maker.by(delegate);
        return byName ? signed.responder(new ResponderId.ByName(delegate.name())) : signed;
    }

    private static TestAuthority delegate(TestAuthority issuer, UnaryOperator<CertificateMaker> change) {
        PrivateKeyInfo key = TestAuthority.newKey();
        DistinguishedName name = DistinguishedName.parse("CN=Responder");
        CertificateMaker maker = current(new CertificateMaker(issuer.name(), issuer.key(), name, key.publicKey()))
                .serialNumber(BigInteger.valueOf(99))
                .usages(KeyUsage.DIGITAL_SIGNATURE)
                .purposes(ExtendedKeyUsage.OCSP_SIGNING);
        return new TestAuthority(name, key, change.apply(maker).make());
    }

    private static Status theirs(String hash) throws IOException, InterruptedException {
        Peer.Answer answer = Peer.run(
                directory,
                ("openssl ocsp " + hash + " -issuer issuing.pem -cert leaf.pem -respin response.der -no_nonce -CAfile"
                                + " root.pem -verify_other issuing.pem")
                        .split(" "));
        String said = answer.text() + answer.errors();
        if (!said.contains("Response verify OK") || said.contains("Status times invalid")) {
            return Status.UNKNOWN;
        }
        return said.contains("leaf.pem: good")
                ? Status.GOOD
                : said.contains("leaf.pem: revoked") ? Status.REVOKED : Status.UNKNOWN;
    }
}
