package dev.signet.core.cipher;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import org.jspecify.annotations.Nullable;

/**
 * The derivation of ANSI X9.42 with ASN.1, which CMS uses after Diffie-Hellman.
 *
 * <pre>
 * OtherInfo ::= SEQUENCE {      -- RFC 2631 section 2.1.2, X9.42 section C.2
 *     keyInfo SEQUENCE { algorithm OBJECT IDENTIFIER, counter OCTET STRING SIZE (4..4) },
 *     partyAInfo [0] OCTET STRING OPTIONAL,
 *     partyBInfo [1] OCTET STRING OPTIONAL,
 *     suppPubInfo [2] OCTET STRING OPTIONAL,
 *     suppPrivInfo [3] OCTET STRING OPTIONAL }
 * </pre>
 */
final class AgreementDerivation {
    private static final byte[] NONE = {};
    private static final String AES = "2.16.840.1.101.3.4.1.";
    private static final int MAX_OCTETS = 1 << 30;

    static byte[] derive(AlgorithmParameters given, int length) {
        byte[] publicInfo = given(given, "supp-pubinfo");
        boolean withLength = publicInfo == null && given.number("use-keybits", 1) != 0;
        byte[] encoded = given(given, "acvp-info");
        byte[] partyA = given(given, "partyu-info");
        if (partyA == null) {
            partyA = given(given, "ukm");
        }
        byte[] partyB = given(given, "partyv-info");
        byte[] privateInfo = given(given, "supp-privinfo");
        if (encoded != null && (partyA != null || partyB != null || publicInfo != null || privateInfo != null)) {
            throw new CipherException("the parties' information is given twice");
        }
        byte[] secret = given(given, "secret");
        if (secret == null) {
            secret = given(given, "key");
        }
        if (secret == null) {
            throw new CipherException("there is no secret");
        }
        NamedDigest digest = KdfAlgorithm.requiredDigest(given);
        NamedCipher wrap = wrap(given.text("cekalg"));
        byte[] keyLength = Der.octetString(counter(8 * wrap.keyLength()));
        byte[] rest = joined(
                encoded == null ? NONE : encoded,
                tagged(0, partyA),
                tagged(1, partyB),
                withLength ? Der.explicit(2, keyLength) : NONE,
                tagged(2, publicInfo),
                tagged(3, privateInfo));
        if (length < 1 || length > MAX_OCTETS) {
            throw new CipherException("no key has this length");
        }
        return derive(digest, secret, oid(wrap), rest, length);
    }

    /** Looks whether keys can be derived for the cipher that is named. */
    static void check(AlgorithmParameters given) {
        NamedCipher ignored = wrap(given.text("cekalg"));
    }

    private static byte[] derive(NamedDigest digest, byte[] secret, byte[] oid, byte[] rest, int length) {
        byte[] derived = new byte[length];
        DigestComputation computation = digest.start();
        for (int done = 0, count = 1; done < length; done += digest.length(), count++) {
            byte[] keyInfo = Der.sequence(oid, Der.octetString(counter(count)));
            computation.update(secret);
            computation.update(Der.sequence(keyInfo, rest));
            byte[] block = computation.finish();
            System.arraycopy(block, 0, derived, done, Math.min(block.length, length - done));
        }
        return derived;
    }

    private static byte @Nullable [] given(AlgorithmParameters given, String name) {
        byte[] octets = given.octets(name);
        return octets == null || octets.length == 0 ? null : octets;
    }

    private static byte[] tagged(int tag, byte @Nullable [] octets) {
        return octets == null ? NONE : Der.explicit(tag, Der.octetString(octets));
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] counter(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }

    /** Returns the cipher that the key is for, of those that wrap keys. */
    private static NamedCipher wrap(@Nullable String name) {
        NamedCipher cipher = name == null ? null : NamedCipher.find(name);
        if (cipher == null
                || cipher.mode() != NamedCipher.Mode.WRAP
                || !cipher.printedName().endsWith("WRAP")) {
            throw new CipherException("there is no cipher that wraps keys");
        }
        return cipher;
    }

    private static byte[] oid(NamedCipher wrap) {
        String dotted = wrap.family() == NamedCipher.Family.DES_EDE
                ? "1.2.840.113549.1.9.16.3.6"
                : AES + (wrap.keyLength() == 16 ? "5" : wrap.keyLength() == 24 ? "25" : "45");
        return Der.oid(Oid.of(dotted));
    }

    private AgreementDerivation() {}
}
