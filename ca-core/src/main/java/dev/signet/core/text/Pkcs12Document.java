package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.cipher.PassphraseMac;
import dev.signet.core.cipher.Pbmac1;
import dev.signet.core.cipher.RoundsBudget;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A PKCS #12 file as OpenSSL sees it: keys and certificates in bags, each with its attributes. */
public final class Pkcs12Document {
    private static final String FRIENDLY_NAME = "1.2.840.113549.1.9.20";
    private static final String LOCAL_KEY_ID = "1.2.840.113549.1.9.21";

    /** Ours: a file may nest bags in bags. */
    private static final int MAX_DEPTH = 16;

    private final Decoded file;

    private Pkcs12Document(Decoded file) {
        this.file = file;
    }

    /**
     * Reads a file; what follows it is not looked at.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static Pkcs12Document parse(byte[] encoded) {
        return new Pkcs12Document(ShapeDecoder.decode(encoded, Pkcs12Shape.FILE));
    }

    /** What is shown of a file, and where it goes. */
    public interface Viewer {
        /** Returns where the result goes. */
        StringBuilder out();

        /** Returns where remarks on the structure go. */
        StringBuilder remarks();

        /** Returns whether remarks are wanted. */
        boolean remarking();

        boolean keysWanted();

        /** Returns whether a certificate is wanted, which has a key beside it or not. */
        boolean certificateWanted(boolean withKey);

        /** Appends a private key; false if it cannot be read. */
        boolean key(byte[] pkcs8);

        /** Returns whether a part that is encrypted in this way is to be opened; if not, the rest of the file is not shown. */
        default boolean opens(EncryptedOctets encrypted) {
            return true;
        }

        /** Appends a certificate. */
        void certificate(CertificateDocument certificate);
    }

    /** Returns whether there is a MAC over the whole file. */
    public boolean hasMac() {
        return file.has(2);
    }

    /** Appends what is known of the MAC without the passphrase. */
    public void appendMac(StringBuilder out) {
        Decoded mac = file.get(2);
        out.append("MAC: ");
        Pbmac1 derived = pbmac1();
        if (derived != null) {
            // As OpenSSL 3.4 has it; older releases do not know it.
            out.append("PBMAC1 using PBKDF2, Iteration ")
                    .append(derived.derivation().iterations())
                    .append("\nKey length: ")
                    .append(derived.keyLength())
                    .append(", Salt length: ")
                    .append(derived.salt().length)
                    .append("\nPBKDF2 PRF: ")
                    .append(ObjectNames.longName(
                            KeyDerivation.Pbkdf2.identifier(derived.derivation().hash())
                                    .dotted()))
                    .append('\n');
            return;
        }
        ObjectNames.append(out, mac.get(0).get(0).get(0));
        out.append(", Iteration ")
                .append(mac.has(2) ? mac.get(2).integer().toString() : "1")
                .append("\nMAC length: ")
                .append(mac.get(0).get(1).length())
                .append(", salt length: ")
                .append(mac.get(1).length())
                .append('\n');
    }

    /** Returns whether the MAC is that of a passphrase. */
    public boolean macMatches(char[] passphrase) {
        Decoded mac = file.get(2);
        byte[] content = authenticated();
        if (content == null) {
            return false;
        }
        Pbmac1 derived = pbmac1();
        if (derived != null) {
            return derived.matches(content, passphrase, mac.get(0).get(1).octets());
        }
        try {
            Optional<HashAlgorithm> hash =
                    HashAlgorithm.of(oid(mac.get(0).get(0).get(0)));
            int iterations = mac.has(2) ? mac.get(2).integer().intValueExact() : 1;
            return hash.isPresent()
                    && new PassphraseMac(hash.get(), mac.get(1).octets(), iterations)
                            .matches(content, passphrase, mac.get(0).get(1).octets());
        } catch (CipherException | ArithmeticException outOfBounds) {
            return false;
        }
    }

    /** Returns the MAC of the newer kind that there is, if it is one that can be computed. */
    private @Nullable Pbmac1 pbmac1() {
        Decoded algorithm = file.get(2).get(0).get(0);
        if (!Pbmac1.OID.dotted().equals(ObjectNames.dotted(algorithm.get(0))) || !algorithm.has(1)) {
            return null;
        }
        try {
            return Pbmac1.parse(algorithm.get(1).node());
        } catch (DerException | CipherException notSupported) {
            return null;
        }
    }

    /** Returns how many rounds of hashing the MAC takes; 0 if there is none, or one that asks for too many and is not computed. */
    private long macRounds() {
        Pbmac1 derived = hasMac() ? pbmac1() : null;
        if (derived != null) {
            return derived.derivation().rounds();
        }
        if (!hasMac() || !file.get(2).has(2)) {
            return 0;
        }
        BigInteger rounds = file.get(2).get(2).integer();
        return rounds.compareTo(BigInteger.valueOf(RoundsBudget.MAX_ROUNDS)) > 0 ? 0 : rounds.longValue();
    }

    private byte @Nullable [] authenticated() {
        Decoded content = file.get(1);
        boolean data = Pkcs7Shape.DATA.equals(ObjectNames.dotted(content.get(0)));
        return data && content.has(1) ? content.get(1).octets() : null;
    }

    private static Oid oid(Decoded value) {
        return value.node().oid();
    }

    /**
     * Shows the keys and certificates.
     *
     * @return false where OpenSSL would give up, or the file asks for too much work
     */
    public boolean show(Viewer viewer, char[] passphrase) {
        byte[] content = authenticated();
        if (content == null) {
            return false;
        }
        try {
            Pkcs12Opener opener = new Pkcs12Opener(viewer, passphrase, macRounds());
            Decoded parts = ShapeDecoder.decode(content, Pkcs12Shape.PARTS);
            for (int i = 0; i < parts.size(); i++) {
                if (!showPart(parts.get(i), viewer, opener)) {
                    return false;
                }
            }
            return true;
        } catch (DerException | CipherException unreadable) {
            return false;
        }
    }

    private boolean showPart(Decoded part, Viewer viewer, Pkcs12Opener opener) {
        byte[] content;
        String type = ObjectNames.dotted(part.get(0));
        if (Pkcs7Shape.DATA.equals(type)) {
            if (viewer.remarking()) {
                viewer.remarks().append("PKCS7 Data\n");
            }
            if (!part.has(1)) {
                return false;
            }
            content = part.get(1).octets();
        } else if (Pkcs7Shape.ENCRYPTED.equals(type)) {
            if (viewer.remarking()) {
                viewer.remarks().append("PKCS7 Encrypted data: ");
            }
            if (!part.has(1)) {
                viewer.remarks().append(viewer.remarking() ? "<no data>\n" : "");
                return false;
            }
            Decoded encrypted = part.get(1).get(1);
            if (viewer.remarking()) {
                PassphraseSchemeText.append(viewer.remarks(), encrypted.get(1));
            }
            if (!encrypted.has(2)) {
                return false;
            }
            Optional<byte[]> plain =
                    opener.open(encrypted.get(1), encrypted.get(2).octets());
            if (plain.isEmpty()) {
                return false;
            }
            content = plain.get();
        } else {
            return true;
        }
        return showBags(ShapeDecoder.decode(content, Pkcs12Shape.BAGS), viewer, opener, 0);
    }

    private boolean showBags(Decoded bags, Viewer viewer, Pkcs12Opener opener, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        for (int i = 0; i < bags.size(); i++) {
            if (!showBag(bags.get(i), viewer, opener, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean showBag(Decoded bag, Viewer viewer, Pkcs12Opener opener, int depth) {
        Decoded attributes = bag.has(2) ? bag.get(2) : null;
        String type = ObjectNames.dotted(bag.get(0));
        switch (type == null ? "" : type) {
            case Pkcs12Shape.KEY -> {
                remark(viewer, "Key bag\n");
                return !viewer.keysWanted() || showKey(bag.get(1), attributes, viewer);
            }
            case Pkcs12Shape.SHROUDED_KEY -> {
                if (viewer.remarking()) {
                    viewer.remarks().append("Shrouded Keybag: ");
                    PassphraseSchemeText.append(viewer.remarks(), bag.get(1).get(0));
                }
                if (!viewer.keysWanted()) {
                    return true;
                }
                return showShrouded(bag.get(1), attributes, viewer, opener);
            }
            case Pkcs12Shape.CERTIFICATE -> {
                remark(viewer, "Certificate bag\n");
                return showCertificate(bag.get(1), attributes, viewer);
            }
            case Pkcs12Shape.SECRET -> {
                remark(viewer, "Secret bag\n");
                AttributeLines.append(viewer.out(), attributes, "Bag Attributes");
                viewer.remarks().append("Bag Type: ");
                ObjectNames.append(viewer.remarks(), bag.get(1).get(0));
                viewer.remarks().append("\nBag Value: ");
                AttributeLines.appendValue(viewer.out(), bag.get(1).get(1));
                return true;
            }
            case Pkcs12Shape.SAFE_CONTENTS -> {
                remark(viewer, "Safe Contents bag\n");
                AttributeLines.append(viewer.out(), attributes, "Bag Attributes");
                return showBags(bag.get(1), viewer, opener, depth + 1);
            }
            default -> {
                viewer.remarks().append("Warning unsupported bag type: ");
                ObjectNames.append(viewer.remarks(), bag.get(0));
                viewer.remarks().append('\n');
                return true;
            }
        }
    }

    private static void remark(Viewer viewer, String text) {
        if (viewer.remarking()) {
            viewer.remarks().append(text);
        }
    }

    private static boolean showShrouded(
            Decoded shrouded, @Nullable Decoded attributes, Viewer viewer, Pkcs12Opener opener) {
        AttributeLines.append(viewer.out(), attributes, "Bag Attributes");
        Optional<byte[]> plain = opener.open(shrouded.get(0), shrouded.get(1).octets());
        return plain.isPresent() && showPrivateKey(ShapeDecoder.decode(plain.get(), Pkcs12Shape.PRIVATE_KEY), viewer);
    }

    private static boolean showKey(Decoded key, @Nullable Decoded attributes, Viewer viewer) {
        AttributeLines.append(viewer.out(), attributes, "Bag Attributes");
        return showPrivateKey(key, viewer);
    }

    private static boolean showPrivateKey(Decoded key, Viewer viewer) {
        int start = viewer.out().length();
        AttributeLines.append(viewer.out(), key.has(3) ? key.get(3) : null, "Key Attributes");
        byte[] pkcs8 = ShapeEncoder.encode(key, Pkcs12Shape.PRIVATE_KEY);
        if (viewer.key(pkcs8)) {
            return true;
        }
        viewer.out().setLength(start);
        return false;
    }

    private static boolean showCertificate(Decoded bag, @Nullable Decoded attributes, Viewer viewer) {
        boolean withKey = false;
        for (int i = 0; attributes != null && i < attributes.size(); i++) {
            withKey |= LOCAL_KEY_ID.equals(ObjectNames.dotted(attributes.get(i).get(0)));
        }
        if (!viewer.certificateWanted(withKey)) {
            return true;
        }
        AttributeLines.append(viewer.out(), attributes, "Bag Attributes");
        String type = ObjectNames.dotted(bag.get(0));
        if (type == null || !Pkcs12Shape.isX509Certificate(type)) {
            return true;
        }
        byte[] name = value(attributes, FRIENDLY_NAME);
        viewer.certificate(CertificateDocument.parseAlone(bag.get(1).octets())
                .labelled(
                        name == null ? null : new String(name, StandardCharsets.UTF_16BE),
                        value(attributes, LOCAL_KEY_ID)));
        return true;
    }

    /** Returns the content of the first value of an attribute; null if it is not there or has no value. */
    private static byte @Nullable [] value(@Nullable Decoded attributes, String type) {
        for (int i = 0; attributes != null && i < attributes.size(); i++) {
            Decoded attribute = attributes.get(i);
            if (type.equals(ObjectNames.dotted(attribute.get(0)))
                    && attribute.get(1).size() > 0) {
                return attribute.get(1).get(0).octets();
            }
        }
        return null;
    }
}
