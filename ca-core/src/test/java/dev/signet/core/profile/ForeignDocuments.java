package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.certificate.Validity;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.CertificateListFile;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.crl.RevokedCertificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.csr.CertificateRequestFile;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.lint.Linter;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What must hold of any octets at all, read as a document: they are read or refused with a problem, and what was read, written
 * again, is the same octets. And well-formed documents to start from.
 */
final class ForeignDocuments {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] ALGORITHM = Der.sequence(Der.oid(Oid.of("1.2.840.10045.4.3.2")));
    private static final PublicKeyInfo KEY =
            KeyAlgorithm.parse("ec:P-256").generate(new SecureRandom()).publicKey();
    private static final CertificateProfile SERVER = ProfileFile.parse(
                    "server.json", ShippedProfiles.files().get("server.json"))
            .accept();

    static void certificate(byte[] file) {
        List<Certificate> read;
        try {
            read = CertificateFile.readAll(file, "foreign");
        } catch (SignetException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INPUT);
            return;
        }
        for (Certificate certificate : read) {
            assertThat(contains(file, certificate.encoded()) || PemReader.looksLikePem(file))
                    .isTrue();
            assertThat(contains(certificate.encoded(), certificate.tbs())).isTrue();
            assertSameNames(certificate.tbs(), certificate.subject(), certificate.issuer());
            assertThat(certificate.publicKey().toString()).isNotNull();
            extensions(certificate);
            assertThat(new ArrayList<>(Linter.standard().lint(certificate, Optional.empty())))
                    .isNotNull();
        }
    }

    /** Extensions are taken apart when they are asked for; until then a malformed one is only octets. */
    private static void extensions(Certificate certificate) {
        List<Runnable> questions = List.of(
                () -> assertThat(certificate.isCa()).isIn(true, false),
                () -> assertThat(certificate.keyUsage()).isNotNull(),
                () -> assertThat(certificate.extendedKeyUsage()).isNotNull(),
                () -> assertThat(certificate.subjectAlternativeNames()).isNotNull(),
                () -> assertThat(certificate.nameConstraints()).isNotNull(),
                () -> assertThat(certificate.subjectKeyIdentifier()).isNotNull(),
                () -> assertThat(certificate.authorityKeyIdentifier()).isNotNull());
        for (Runnable question : questions) {
            try {
                question.run();
            } catch (DerException malformed) {
                assertThat(malformed.getMessage()).isNotEmpty();
            }
        }
    }

    /** The names that the gate writes into what it signs are those that were read, octet by octet. */
    private static void assertSameNames(byte[] document, DistinguishedName... names) {
        for (DistinguishedName name : names) {
            assertThat(contains(document, name.encoded())).as(name.toString()).isTrue();
        }
    }

    /** A request that was read may ask for anything; it is granted or refused. */
    static void request(byte[] file) {
        CertificateRequest request;
        try {
            request = CertificateRequestFile.read(file, "foreign");
        } catch (SignetException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INPUT);
            return;
        }
        assertThat(contains(file, request.encoded()) || PemReader.looksLikePem(file))
                .isTrue();
        assertSameNames(request.encoded(), request.subject());
        assertThat(request.provesPossession()).isIn(true, false);
        try {
            assertThat(ProfilePolicy.authorise(SERVER, IssuanceWish.forRequest(request), NOON)
                            .publicKey())
                    .isEqualTo(request.publicKey());
        } catch (SignetException refused) {
            assertThat(refused.problem().kind()).isIn(Kind.POLICY, Kind.INPUT, Kind.KEY);
        }
    }

    static void revocationList(byte[] file) {
        List<CertificateList> read;
        try {
            read = CertificateListFile.readAll(file, "foreign");
        } catch (SignetException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INPUT);
            return;
        }
        for (CertificateList list : read) {
            assertThat(contains(file, list.encoded()) || PemReader.looksLikePem(file))
                    .isTrue();
            assertSameNames(list.encoded(), list.issuer());
            assertThat(list.isSignedBy(KEY)).isFalse();
            for (RevokedCertificate revoked : list.revoked()) {
                try {
                    assertThat(list.find(revoked.serialNumber())).isPresent();
                    assertThat(revoked.reason()).isNotNull();
                } catch (DerException malformed) {
                    assertThat(malformed.getMessage()).isNotEmpty();
                }
            }
        }
    }

    static void pem(byte[] file) {
        List<PemBlock> blocks;
        try {
            blocks = PemReader.readAll(file);
        } catch (PemException refused) {
            assertThat(refused.line()).isPositive();
            return;
        }
        for (PemBlock block : blocks) {
            byte[] written = block.text().getBytes(StandardCharsets.ISO_8859_1);
            PemBlock again = PemReader.readAll(written).get(0);
            assertThat(again.label()).isEqualTo(block.label());
            assertThat(again.bytes()).isEqualTo(block.bytes());
            assertThat(again.text()).isEqualTo(block.text());
        }
    }

    static void profile(byte[] file) {
        try {
            assertThat(ProfileFile.parse("foreign.json", file).accept().name()).isNotEmpty();
        } catch (SignetException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INPUT);
            assertThat(refused.problem().toString()).contains("foreign.json");
        }
    }

    private static boolean contains(byte[] whole, byte[] part) {
        for (int i = 0; i + part.length <= whole.length; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    static List<byte[]> certificates() {
        byte[] der = aCertificate();
        return List.of(der, ascii(Certificate.parse(der).pem()));
    }

    static List<byte[]> requests() {
        CertificateRequest request = TestRequest.of(KEY)
                .subject("C=DE,O=Example,CN=db.example.org")
                .names("db.example.org", "*.example.org", "10.0.0.7", "2001:db8::1")
                .with(KeyUsage.extension(EnumSet.of(KeyUsage.DIGITAL_SIGNATURE)))
                .with(new BasicConstraints(false, OptionalInt.empty()).extension())
                .build();
        return List.of(request.encoded(), ascii(request.pem()));
    }

    static List<byte[]> revocationLists() {
        byte[] tbs = Der.sequence(
                Der.integer(1),
                ALGORITHM,
                DistinguishedName.parse("O=Example,CN=Issuing").encoded(),
                Der.time(NOON),
                Der.time(NOON.plus(Duration.ofDays(7))),
                Der.sequence(List.of(
                        RevokedCertificate.of(new SerialNumber(BigInteger.TWO), NOON, RevocationReason.KEY_COMPROMISE)
                                .encoded(),
                        RevokedCertificate.of(new SerialNumber(BigInteger.TEN), NOON, RevocationReason.UNSPECIFIED)
                                .encoded())),
                Der.explicit(
                        0,
                        new Extensions(List.of(
                                        KeyIdentifiers.authority(KEY.keyIdentifier()),
                                        new Extension(
                                                dev.signet.core.extension.ExtensionOids.CRL_NUMBER,
                                                false,
                                                Der.integer(7))))
                                .encoded()));
        byte[] der = Der.sequence(tbs, ALGORITHM, Der.bitString(new byte[64]));
        return List.of(der, ascii(CertificateList.parse(der).pem()));
    }

    static List<byte[]> pems() {
        List<byte[]> files = new ArrayList<>();
        files.add(certificates().get(1));
        files.add(requests().get(1));
        files.add(ascii("""
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-256-CBC,00FF

                AAAA
                -----END RSA PRIVATE KEY-----
                """));
        return files;
    }

    static List<byte[]> profiles() {
        return List.copyOf(ShippedProfiles.files().values());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] aCertificate() {
        List<Extension> extensions = List.of(
                new BasicConstraints(true, OptionalInt.of(1)).extension(),
                KeyUsage.extension(EnumSet.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN)),
                ExtendedKeyUsage.extension(List.of(ExtendedKeyUsage.OCSP_SIGNING.oid())),
                SubjectAlternativeName.extension(
                        List.of(
                                GeneralName.parse("dns:db.example.org"),
                                GeneralName.parse("ip:10.0.0.7"),
                                GeneralName.parse("email:a@example.org"),
                                GeneralName.parse("uri:spiffe://example.org/db")),
                        false),
                new NameConstraints(List.of(GeneralName.parse("dns:example.org")), List.of()).extension(),
                KeyIdentifiers.subject(KEY.keyIdentifier()),
                KeyIdentifiers.authority(KEY.keyIdentifier()),
                DistributionPoints.crl(List.of("http://pki.example.org/root.crl")),
                DistributionPoints.authorityInformationAccess(
                        List.of("http://ocsp.example.org/"), List.of("http://pki.example.org/root.crt")));
        Validity validity = new Validity(NOON, NOON.plus(Duration.ofDays(90)));
        byte[] tbs = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(BigInteger.ONE.shiftLeft(120)),
                ALGORITHM,
                DistinguishedName.parse("O=Example,CN=Root").encoded(),
                Der.sequence(Der.time(validity.notBefore()), Der.time(validity.notAfter())),
                DistinguishedName.parse("C=DE,O=Example,CN=db.example.org").encoded(),
                KEY.encoded(),
                Der.explicit(3, new Extensions(extensions).encoded()));
        return Der.sequence(tbs, ALGORITHM, Der.bitString(new byte[64]));
    }

    private ForeignDocuments() {}
}
