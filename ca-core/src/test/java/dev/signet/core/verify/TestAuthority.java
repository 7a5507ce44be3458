package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.Validity;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A CA for tests.
 *
 * @param certificate its own certificate
 */
record TestAuthority(DistinguishedName name, PrivateKeyInfo key, Certificate certificate) {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Validity VALIDITY =
            new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Returns a new key on P-256, for which signing is cheap. */
    static PrivateKeyInfo newKey() {
        return KeyAlgorithm.ec(NamedCurve.P_256).generate(RANDOM);
    }

    static TestAuthority root(String name) {
        return root(name, maker -> maker);
    }

    static TestAuthority root(String name, UnaryOperator<CertificateMaker> change) {
        return root(name, newKey(), change);
    }

    static TestAuthority root(String name, PrivateKeyInfo key, UnaryOperator<CertificateMaker> change) {
        DistinguishedName subject = DistinguishedName.parse("CN=" + name);
        CertificateMaker maker = new CertificateMaker(subject, key, subject, key.publicKey()).authority();
        Certificate certificate = change.apply(maker).make();
        return new TestAuthority(subject, key, certificate);
    }

    TestAuthority intermediate(String subjectName) {
        return intermediate(subjectName, maker -> maker);
    }

    TestAuthority intermediate(String subjectName, UnaryOperator<CertificateMaker> change) {
        return intermediate(subjectName, newKey(), change);
    }

    TestAuthority intermediate(String subjectName, PrivateKeyInfo subjectKey, UnaryOperator<CertificateMaker> change) {
        DistinguishedName subject = DistinguishedName.parse("CN=" + subjectName);
        CertificateMaker maker = new CertificateMaker(name, key, subject, subjectKey.publicKey()).authority();
        return new TestAuthority(subject, subjectKey, change.apply(maker).make());
    }

    /** Returns a certificate for the TLS server {@code db.internal}. */
    Certificate leaf() {
        return leaf(maker -> maker);
    }

    Certificate leaf(UnaryOperator<CertificateMaker> change) {
        PublicKeyInfo subjectKey = newKey().publicKey();
        CertificateMaker maker = new CertificateMaker(name, key, DistinguishedName.parse("CN=db"), subjectKey)
                .usages(KeyUsage.DIGITAL_SIGNATURE)
                .purposes(ExtendedKeyUsage.SERVER_AUTH)
                .names("dns:db.internal", "dns:*.db.internal");
        return change.apply(maker).make();
    }
}
