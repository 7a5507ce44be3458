package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key of a content, encrypted for one recipient in one of five ways (RFC 5652 section 6.2). */
public sealed interface RecipientInfo {
    byte[] encoded();

    int version();

    /** Encrypted with the recipient's RSA key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Transported(PartyIdentifier recipient, AlgorithmIdentifier algorithm, byte[] key) implements RecipientInfo {
        @Override
        public int version() {
            return recipient.byKeyIdentifier() ? 2 : 0;
        }

        @Override
        public byte[] encoded() {
            return Der.sequence(Der.integer(version()), recipient.encoded(), algorithm.encoded(), Der.octetString(key));
        }
    }

    /** One recipient's part of an agreement. */
    @SuppressWarnings("ArrayRecordComponent")
    record AgreedKey(PartyIdentifier recipient, byte[] key) {
        static AgreedKey parse(DerNode node) {
            DerReader reader = node.reader(Tag.SEQUENCE, "RecipientEncryptedKey");
            DerNode identifier = reader.next();
            PartyIdentifier recipient = identifier.is(Tag.contextConstructed(0))
                    ? new PartyIdentifier.KeyIdentifier(
                            Ber.octets(identifier.reader().next()))
                    : PartyIdentifier.parse(identifier);
            return new AgreedKey(recipient, Ber.octets(reader.next()));
        }

        byte[] encoded() {
            byte[] identifier = recipient instanceof PartyIdentifier.KeyIdentifier key
                    ? Der.element(Tag.contextConstructed(0), Der.octetString(key.octets()))
                    : recipient.encoded();
            return Der.sequence(identifier, Der.octetString(key));
        }
    }

    /**
     * Wrapped with a key that the sender and the recipient agree on.
     *
     * @param originator the alternative of OriginatorIdentifierOrKey
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Agreed(
            byte[] originator, byte @Nullable [] userMaterial, AlgorithmIdentifier algorithm, List<AgreedKey> keys)
            implements RecipientInfo {
        public Agreed {
            keys = List.copyOf(keys);
        }

        /** Returns one without material of the user. */
        static Agreed of(byte[] originator, AlgorithmIdentifier algorithm, AgreedKey key) {
            return new Agreed(originator, null, algorithm, List.of(key));
        }

        static Agreed parse(DerNode node) {
            DerReader reader = node.reader();
            DerNode ignored = reader.next(Tag.INTEGER, "version");
            byte[] originator =
                    reader.next(Tag.contextConstructed(0), "originator").only().encoded();
            byte[] material = reader.nextIs(Tag.contextConstructed(1))
                    ? Ber.octets(reader.next().only())
                    : null;
            AlgorithmIdentifier algorithm =
                    AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "keyEncryptionAlgorithm"));
            List<AgreedKey> keys = new ArrayList<>();
            for (DerNode key :
                    reader.next(Tag.SEQUENCE, "recipientEncryptedKeys").children()) {
                keys.add(AgreedKey.parse(key));
            }
            return new Agreed(originator, material, algorithm, keys);
        }

        @Override
        public int version() {
            return 3;
        }

        @Override
        public byte[] encoded() {
            return Der.element(
                    Tag.contextConstructed(1),
                    Der.integer(3),
                    Der.explicit(0, originator),
                    userMaterial == null ? new byte[0] : Der.explicit(1, Der.octetString(userMaterial)),
                    algorithm.encoded(),
                    Der.sequence(keys.stream().map(AgreedKey::encoded).toList()));
        }
    }

    /** Wrapped with a key that both sides have. */
    @SuppressWarnings("ArrayRecordComponent")
    record Shared(byte[] keyIdentifier, AlgorithmIdentifier algorithm, byte[] key) implements RecipientInfo {
        static Shared parse(DerNode node) {
            DerReader reader = node.reader();
            DerNode ignored = reader.next(Tag.INTEGER, "version");
            DerReader identifier = reader.next(Tag.SEQUENCE, "KEKIdentifier").reader();
            byte[] keyIdentifier = Ber.octets(identifier.next());
            AlgorithmIdentifier algorithm =
                    AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "keyEncryptionAlgorithm"));
            return new Shared(keyIdentifier, algorithm, Ber.octets(reader.next()));
        }

        @Override
        public int version() {
            return 4;
        }

        @Override
        public byte[] encoded() {
            return Der.element(
                    Tag.contextConstructed(2),
                    Der.integer(4),
                    Der.sequence(Der.octetString(keyIdentifier)),
                    algorithm.encoded(),
                    Der.octetString(key));
        }
    }

    /** Wrapped with a key made from a password. */
    @SuppressWarnings("ArrayRecordComponent")
    record UnderPassword(@Nullable AlgorithmIdentifier derivation, AlgorithmIdentifier algorithm, byte[] key)
            implements RecipientInfo {
        static UnderPassword parse(DerNode node) {
            DerReader reader = node.reader();
            DerNode ignored = reader.next(Tag.INTEGER, "version");
            AlgorithmIdentifier derivation =
                    reader.nextIs(Tag.contextConstructed(0)) ? AlgorithmIdentifier.parse(reader.next()) : null;
            AlgorithmIdentifier algorithm =
                    AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "keyEncryptionAlgorithm"));
            return new UnderPassword(derivation, algorithm, Ber.octets(reader.next()));
        }

        @Override
        public int version() {
            return 0;
        }

        @Override
        public byte[] encoded() {
            return Der.element(
                    Tag.contextConstructed(3),
                    Der.integer(0),
                    derivation == null ? new byte[0] : Der.implicit(Tag.contextConstructed(0), derivation.encoded()),
                    algorithm.encoded(),
                    Der.octetString(key));
        }
    }

    /** A way that is not known. */
    @SuppressWarnings("ArrayRecordComponent")
    record Unknown(byte[] encoded) implements RecipientInfo {
        @Override
        public int version() {
            return 0;
        }
    }

    /**
     * Reads one.
     *
     * @throws dev.signet.core.asn1.DerException if it is none
     */
    static RecipientInfo parse(DerNode node) {
        if (node.is(Tag.SEQUENCE)) {
            DerReader reader = node.reader();
            DerNode ignored = reader.next(Tag.INTEGER, "version");
            PartyIdentifier recipient = PartyIdentifier.parse(reader.next());
            AlgorithmIdentifier algorithm =
                    AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "keyEncryptionAlgorithm"));
            return new Transported(recipient, algorithm, Ber.octets(reader.next()));
        }
        return switch (node.tagClass() == 2 ? node.tagNumber() : -1) {
            case 1 -> Agreed.parse(node);
            case 2 -> Shared.parse(node);
            case 3 -> UnderPassword.parse(node);
            default -> new Unknown(node.encoded());
        };
    }
}
