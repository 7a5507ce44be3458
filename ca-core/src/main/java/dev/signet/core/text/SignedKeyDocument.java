package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;

/** A public key that its owner has signed together with a challenge, which browsers made once: Netscape's SPKAC. */
public final class SignedKeyDocument {
    private static final Shape KEY_AND_CHALLENGE =
            Shape.sequence(CertificateDocument.PUBLIC_KEY.field(), Shape.IA5_STRING.field());
    private static final Shape SIGNED =
            Shape.sequence(KEY_AND_CHALLENGE.field(), CertificateDocument.ALGORITHM.field(), Shape.BIT_STRING.field());

    private final Decoded document;

    private SignedKeyDocument(Decoded document) {
        this.document = document;
    }

    /**
     * Reads one; what follows it is ignored.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static SignedKeyDocument parse(byte[] encoded) {
        return new SignedKeyDocument(ShapeDecoder.decode(encoded, SIGNED));
    }

    /** Returns what is signed, as it was read. */
    public byte[] signedOctets() {
        return document.get(0).node().encoded();
    }

    /** Returns the DER of the algorithm that the signature is made with, as it was read. */
    public byte[] signatureAlgorithmOctets() {
        return document.get(1).node().encoded();
    }

    /** Returns the octets of the signature. */
    public byte[] signatureOctets() {
        return document.get(2).octets();
    }

    /** Returns the SubjectPublicKeyInfo as it was read. */
    public byte[] publicKeyOctets() {
        return publicKey().node().encoded();
    }

    private Decoded publicKey() {
        return document.get(0).get(0);
    }

    /** Returns the challenge that is signed as well; a character, 0 to 255, stands for an octet. */
    public String challenge() {
        return document.get(0).get(1).latin1();
    }

    /** Appends what {@code openssl spkac} prints; a character, 0 to 255, stands for an octet. */
    public void append(StringBuilder out) {
        out.append("Netscape SPKI:\n  Public Key Algorithm: ")
                .append(name(publicKey().get(0)))
                .append('\n');
        PublicKeyText key = PublicKeyText.of(publicKey());
        if (key == null) {
            out.append("  Unable to load public key\n");
        } else {
            key.append(out, 4);
        }
        String challenge = challenge();
        if (!challenge.isEmpty()) {
            out.append("  Challenge String: ")
                    .append(TrustText.untilZero(challenge))
                    .append('\n');
        }
        out.append("  Signature Algorithm: ").append(name(document.get(1)));
        byte[] signature = signatureOctets();
        if (signature.length > 0) {
            out.append('\n');
            HexText.lowerLines(out, signature, 6, 18);
        }
        out.append('\n');
    }

    private static String name(Decoded algorithm) {
        String dotted = ObjectNames.dotted(algorithm.get(0));
        String name = dotted == null ? null : ObjectNames.longName(dotted);
        return name == null ? "UNKNOWN" : name;
    }

    /** Appends the public key as PEM, if OpenSSL can load it. */
    public void appendPublicKey(StringBuilder out) {
        PublicKeyText key = PublicKeyText.of(publicKey());
        byte[] encoded = key == null ? new byte[0] : key.encoded();
        if (encoded.length > 0) {
            out.append(new PemBlock("PUBLIC KEY", encoded).text());
        }
    }
}
