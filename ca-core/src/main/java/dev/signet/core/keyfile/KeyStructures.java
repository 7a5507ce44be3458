package dev.signet.core.keyfile;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.key.PostQuantumAlgorithm;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.ObjectNames;
import dev.signet.core.text.ShapeDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structures that keys come in.
 *
 * <p>A PEM label says which it is; without one, in DER, all that are possible are tried. Null stands for a structure that is in
 * order and that OpenSSL refuses all the same; a malformed one is an exception.
 *
 * <p>What reads a type of key says that it returns a {@link KeyDocument}: else Java would load the classes of all types with this
 * one, to see that they are that.
 */
final class KeyStructures {
    private static final String NIST = "2.16.840.1.101.3.4.";

    /** Returns whether there may be a key behind a label. */
    static boolean isKeyLabel(String label) {
        return switch (label) {
            case "PRIVATE KEY",
                    "ENCRYPTED PRIVATE KEY",
                    "PUBLIC KEY",
                    "RSA PRIVATE KEY",
                    "RSA PUBLIC KEY",
                    "EC PRIVATE KEY",
                    "EC PARAMETERS",
                    "SM2 PRIVATE KEY",
                    "SM2 PARAMETERS",
                    "DSA PRIVATE KEY",
                    "DSA PUBLIC KEY",
                    "DSA PARAMETERS",
                    "DH PARAMETERS",
                    "X9.42 DH PARAMETERS" -> true;
            default -> false;
        };
    }

    static @Nullable KeyDocument privateKey(String label, byte[] der) {
        return switch (label) {
            case "RSA PRIVATE KEY" -> RsaKey.ofPrivate(der, null);
            case "EC PRIVATE KEY", "SM2 PRIVATE KEY" -> EcKey.ofPrivate(der, null);
            case "DSA PRIVATE KEY" -> DsaKey.ofTraditional(der);
            case "PRIVATE KEY" -> pkcs8(der);
            case "" -> anyPrivateKey(der);
            default -> null;
        };
    }

    /** Tells the structures apart by their first fields. */
    private static @Nullable KeyDocument anyPrivateKey(byte[] der) {
        List<DerNode> fields = DerNode.parse(der).expect(Tag.SEQUENCE, "a key").children();
        if (fields.size() < 2 || !fields.get(0).is(Tag.INTEGER)) {
            return null;
        }
        if (fields.get(1).is(Tag.OCTET_STRING)) {
            return EcKey.ofPrivate(der, null);
        }
        if (fields.get(1).is(Tag.INTEGER)) {
            return fields.size() == 6 ? DsaKey.ofTraditional(der) : RsaKey.ofPrivate(der, null);
        }
        return null;
    }

    static boolean looksLikePkcs12(byte[] der) {
        try {
            List<DerNode> fields = DerNode.parse(der).children();
            return fields.size() >= 2
                    && fields.get(0).is(Tag.INTEGER)
                    && fields.get(0).smallInteger() == 3
                    && fields.get(1).is(Tag.SEQUENCE)
                    && !(fields.size() > 2 && fields.get(2).is(Tag.OCTET_STRING));
        } catch (DerException noStructure) {
            return false;
        }
    }

    static @Nullable KeyDocument pkcs8(byte[] der) {
        return pkcs8(ShapeDecoder.decode(der, AlgorithmField.PRIVATE_KEY_INFO));
    }

    static @Nullable KeyDocument pkcs8(Decoded info) {
        Decoded algorithm = info.get(1);
        byte[] key = info.get(2).octets();
        String dotted = ObjectNames.dotted(algorithm.get(0));
        if (dotted == null) {
            return null;
        }
        KeyType curve = dotted.startsWith(CurveKey.ARC) ? CurveKey.type(dotted) : null;
        if (curve != null) {
            return CurveKey.ofPrivate(curve, key, algorithm);
        }
        return switch (dotted) {
            case RsaKey.PLAIN, RsaKey.PSS -> RsaKey.ofPrivate(key, algorithm);
            case EcKey.OID -> algorithm.has(1) ? EcKey.ofPrivate(key, algorithm.get(1)) : null;
            case DsaKey.OID -> DsaKey.ofPrivate(key, algorithm);
            case DhKey.PKCS3 -> DhKey.ofPrivate(key, algorithm, false);
            case DhKey.X942 -> DhKey.ofPrivate(key, algorithm, true);
            default -> newerPrivateKey(dotted, key, algorithm);
        };
    }

    private static @Nullable KeyDocument newerPrivateKey(String dotted, byte[] key, Decoded algorithm) {
        PostQuantumAlgorithm newer = dotted.startsWith(NIST) ? PostQuantumAlgorithm.ofOid(dotted) : null;
        return newer == null ? null : PostQuantumKey.ofPrivate(newer, key, algorithm);
    }

    private static @Nullable KeyDocument newerPublicKey(String dotted, byte[] key, Decoded algorithm) {
        PostQuantumAlgorithm newer = dotted.startsWith(NIST) ? PostQuantumAlgorithm.ofOid(dotted) : null;
        return newer == null ? null : PostQuantumKey.ofPublic(newer, key, algorithm);
    }

    /** OpenSSL goes by the structure, whatever the label of a public key. */
    static @Nullable KeyDocument publicKey(byte[] der) {
        DerNode node = DerNode.parse(der).expect(Tag.SEQUENCE, "a key");
        boolean numbers = node.contentLength() > 0 && node.contentByte(0) == Tag.INTEGER;
        return numbers ? numbersOf(node, der) : publicKeyInfo(der);
    }

    private static @Nullable KeyDocument numbersOf(DerNode key, byte[] der) {
        return key.children().size() == 4 ? DsaKey.ofTraditionalPublic(der) : RsaKey.ofPublic(der, null);
    }

    static @Nullable KeyDocument publicKeyInfo(byte[] der) {
        Decoded info = ShapeDecoder.decode(der, AlgorithmField.PUBLIC_KEY_INFO);
        Decoded algorithm = info.get(0);
        byte[] key = info.get(1).octets();
        String dotted = ObjectNames.dotted(algorithm.get(0));
        if (dotted == null) {
            return null;
        }
        KeyType curve = dotted.startsWith(CurveKey.ARC) ? CurveKey.type(dotted) : null;
        if (curve != null) {
            return CurveKey.ofPublic(curve, key, algorithm);
        }
        return switch (dotted) {
            case RsaKey.PLAIN, "2.5.8.1.1", RsaKey.PSS -> RsaKey.ofPublic(key, algorithm);
            case EcKey.OID, "1.2.156.10197.1.301" -> algorithm.has(1) ? EcKey.ofPublic(key, algorithm.get(1)) : null;
            case DsaKey.OID, "1.2.840.10040.4.3", "1.3.14.3.2.12", "1.3.14.3.2.13", "1.3.14.3.2.27" ->
                DsaKey.ofPublic(key, algorithm);
            case DhKey.PKCS3 -> DhKey.ofPublic(key, algorithm, false);
            case DhKey.X942 -> DhKey.ofPublic(key, algorithm, true);
            default -> newerPublicKey(dotted, key, algorithm);
        };
    }

    static @Nullable KeyDocument parameters(String label, byte[] der) {
        return switch (label) {
            case "EC PARAMETERS", "SM2 PARAMETERS" -> EcKey.ofParameters(der);
            case "DSA PARAMETERS" -> DsaKey.parameters(DsaDomain.of(der));
            case "DH PARAMETERS" -> DhKey.parameters(DhDomain.of(der, false));
            case "X9.42 DH PARAMETERS" -> DhKey.parameters(DhDomain.of(der, true));
            case "" -> anyParameters(der);
            default -> null;
        };
    }

    private static @Nullable KeyDocument anyParameters(byte[] der) {
        DerNode node = DerNode.parse(der);
        if (node.is(Tag.OBJECT_IDENTIFIER)) {
            return EcKey.ofParameters(der);
        }
        List<DerNode> fields = node.expect(Tag.SEQUENCE, "parameters").children();
        if (fields.size() > 1 && fields.get(1).is(Tag.SEQUENCE)) {
            return EcKey.ofParameters(der);
        }
        return switch (fields.size()) {
            case 2 -> DhKey.parameters(DhDomain.of(der, false));
            case 3 -> threeNumbers(der);
            default -> DhKey.parameters(DhDomain.of(der, true));
        };
    }

    /**
     * Three numbers may be parameters of DSA, those of X9.42 with the order behind the generator, which is longer, or those of
     * PKCS#3 with a length at their end, which is small.
     */
    private static KeyDocument threeNumbers(byte[] der) {
        DsaDomain domain = DsaDomain.of(der);
        int last = domain.generator().bitLength();
        if (last >= Integer.SIZE && last >= domain.order().bitLength()) {
            return DsaKey.parameters(domain);
        }
        return DhKey.parameters(DhDomain.of(der, last >= Integer.SIZE));
    }

    private KeyStructures() {}
}
