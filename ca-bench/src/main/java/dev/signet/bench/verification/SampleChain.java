package dev.signet.bench.verification;

import dev.signet.core.asn1.Der;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A root, an intermediate CA, a server's certificate and the current CRL of each CA, as DER.
 *
 * @param at a time at which all of them are valid
 */
record SampleChain(
        byte[] root, byte[] intermediate, byte[] leaf, byte[] rootList, byte[] intermediateList, Instant at) {
    static final String HOST = "www.example.com";

    /**
     * Makes some with the same keys of a kind such as {@code p256}, all other octets than the others: the JDK remembers 750
     * certificates and whose signature it has checked.
     */
    static List<SampleChain> make(String kind, int number) {
        return make(kind, number, new SecureRandom());
    }

    /** Makes chains under so many roots, each with keys of its own; two under the same root are as far apart as can be. */
    static List<SampleChain> makeUnderSeveral(String kind, int roots, int number) {
        SecureRandom random = new SecureRandom();
        List<List<SampleChain>> groups = new ArrayList<>();
        for (int i = 0; i < roots; i++) {
            groups.add(make(kind, number / roots, random));
        }
        List<SampleChain> samples = new ArrayList<>();
        for (int i = 0; i < number / roots; i++) {
            for (List<SampleChain> group : groups) {
                samples.add(group.get(i));
            }
        }
        return samples;
    }

    private static List<SampleChain> make(String kind, int number, SecureRandom random) {
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        PrivateKeyInfo rootKey = KeyAlgorithm.parse(kind).generate(random);
        PrivateKeyInfo intermediateKey = KeyAlgorithm.parse(kind).generate(random);
        PrivateKeyInfo leafKey = KeyAlgorithm.parse(kind).generate(random);
        List<Extension> authority = List.of(
                new BasicConstraints(true, OptionalInt.empty()).extension(),
                KeyUsage.extension(Set.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN)));
        List<Extension> server = List.of(
                KeyUsage.extension(Set.of(KeyUsage.DIGITAL_SIGNATURE)),
                ExtendedKeyUsage.extension(List.of(ExtendedKeyUsage.SERVER_AUTH.oid())),
                SubjectAlternativeName.extension(List.of(new GeneralName.Dns(HOST)), false));
        List<SampleChain> samples = new ArrayList<>();
        byte[] root = certificate(1, "Root", rootKey, "Root", rootKey, authority, now);
        for (int i = 0; i < number; i++) {
            samples.add(new SampleChain(
                    root,
                    certificate(2 * i + 2, "Intermediate", intermediateKey, "Root", rootKey, authority, now),
                    certificate(2 * i + 3, "Server", leafKey, "Intermediate", intermediateKey, server, now),
                    list(i, "Root", rootKey, now),
                    list(i, "Intermediate", intermediateKey, now),
                    now));
        }
        return samples;
    }

    private static byte[] certificate(
            int serialNumber,
            String subject,
            PrivateKeyInfo key,
            String issuer,
            PrivateKeyInfo issuerKey,
            List<Extension> extensions,
            Instant now) {
        KeySigner signer = KeySigner.of(issuerKey);
        List<Extension> all = new ArrayList<>(extensions);
        all.add(KeyIdentifiers.subject(key.publicKey().keyIdentifier()));
        all.add(KeyIdentifiers.authority(issuerKey.publicKey().keyIdentifier()));
        byte[] tbs = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(serialNumber),
                signer.algorithm().identifier(),
                name(issuer),
                Der.sequence(Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(Duration.ofDays(90)))),
                name(subject),
                key.publicKey().encoded(),
                Der.explicit(3, new Extensions(all).encoded()));
        return signed(tbs, signer);
    }

    private static byte[] list(int number, String issuer, PrivateKeyInfo key, Instant now) {
        KeySigner signer = KeySigner.of(key);
        Extensions extensions = new Extensions(List.of(
                KeyIdentifiers.authority(key.publicKey().keyIdentifier()),
                new Extension(ExtensionOids.CRL_NUMBER, false, Der.integer(number))));
        byte[] tbs = Der.sequence(
                Der.integer(1),
                signer.algorithm().identifier(),
                name(issuer),
                Der.time(now.minus(Duration.ofHours(1))),
                Der.time(now.plus(Duration.ofDays(7))),
                Der.explicit(0, extensions.encoded()));
        return signed(tbs, signer);
    }

    private static byte[] signed(byte[] tbs, KeySigner signer) {
        return Der.sequence(tbs, signer.algorithm().identifier(), Der.bitString(signer.sign(tbs)));
    }

    private static byte[] name(String commonName) {
        return DistinguishedName.parse("CN=" + commonName + ", O=Example, C=DE").encoded();
    }
}
