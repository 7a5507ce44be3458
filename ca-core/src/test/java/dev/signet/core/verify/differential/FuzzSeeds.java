package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.crl.RevokedCertificate;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What fuzzing starts from: documents about generated chains. */
public final class FuzzSeeds {
    /** Returns the DER of some hundred certificates, valid ones and others. */
    public static Stream<byte[]> certificates() {
        return LongStream.range(0, 60)
                .mapToObj(ChainGenerator::make)
                .flatMap(question -> Stream.of(question.anchors(), question.bag(), List.of(question.leaf()))
                        .flatMap(List::stream));
    }

    /** Returns the DER of CRLs of all forms. */
    public static Stream<byte[]> revocationLists() {
        Scene scene = ValidChains.make(new Random(1));
        Extension number = new Extension(ExtensionOids.CRL_NUMBER, false, Der.integer(7));
        Extension delta = new Extension(ExtensionOids.DELTA_CRL_INDICATOR, true, Der.integer(3));
        Extension scope = new Extension(
                ExtensionOids.ISSUING_DISTRIBUTION_POINT,
                true,
                Der.sequence(
                        Der.explicit(0, Der.explicit(0, Names.uri("http://crl.example.com/1.crl"))),
                        Der.element(0x81, new byte[] {(byte) 0xff}),
                        Der.element(0x83, new byte[] {1, 0x7e}),
                        Der.element(0x84, new byte[] {(byte) 0xff})));
        Extension issuer = new Extension(
                ExtensionOids.CERTIFICATE_ISSUER, true, Der.sequence(Names.directory(scene.leaf().subject)));
        return Stream.of(
                        new Extensions(List.of(number)),
                        new Extensions(List.of(number, delta)),
                        new Extensions(List.of(number, scope)))
                .map(extensions -> revocationList(scene, extensions, issuer));
    }

    private static byte[] revocationList(Scene scene, Extensions extensions, Extension entryIssuer) {
        PrivateKeyInfo key = scene.root().key;
        KeySigner signer = KeySigner.of(key);
        Certificate leaf = certificate(scene);
        byte[] first = RevokedCertificate.of(leaf.serialNumber(), Times.NOW, RevocationReason.KEY_COMPROMISE)
                .encoded();
        byte[] second =
                new RevokedCertificate(leaf.serialNumber(), Times.NOW, new Extensions(List.of(entryIssuer))).encoded();
        byte[] tbs = Der.sequence(
                Der.integer(1),
                signer.algorithm().identifier(),
                scene.root().subject,
                Der.time(Times.NOW),
                Der.time(Times.NOW.plus(Duration.ofDays(7))),
                Der.sequence(first, second),
                Der.explicit(0, extensions.encoded()));
        byte[] signature = Der.bitString(signer.sign(tbs));
        return CertificateList.parse(Der.sequence(tbs, signer.algorithm().identifier(), signature))
                .encoded();
    }

    private static Certificate certificate(Scene scene) {
        return Certificate.parse(scene.leaf().sign(scene.parent(scene.leaf())));
    }

    private FuzzSeeds() {}
}
