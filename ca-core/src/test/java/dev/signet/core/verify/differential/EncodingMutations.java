package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes to the encoding, the version, the serial number and the list of extensions. */
final class EncodingMutations {
    private static final Oid UNKNOWN = Oid.of("1.3.6.1.4.1.32473.5");

    static final List<Mutation> ALL = List.of(
            Mutation.of("an unknown critical extension", scene -> scene.any().with(UNKNOWN, true, Der.nul())),
            Mutation.of("an unknown extension", scene -> scene.any().with(UNKNOWN, false, Der.nul())),
            Mutation.of(
                    "an unknown extension that is no ASN.1",
                    scene -> scene.any().with(UNKNOWN, false, new byte[] {7, 99, 1})),
            Mutation.of("an extension twice", scene -> {
                Draft draft = scene.any();
                draft.rawExtensions.add(scene.anyExtension(draft).encoded());
            }),
            Mutation.of(
                    "basic constraints twice, differently",
                    scene -> scene.any()
                            .rawExtensions
                            .add(new Extension(
                                            ExtensionOids.BASIC_CONSTRAINTS,
                                            true,
                                            Der.sequence(Der.bool(scene.chance(50))))
                                    .encoded())),
            Mutation.of("an unknown extension twice", scene -> {
                Draft draft = scene.any();
                draft.rawExtensions.add(new Extension(UNKNOWN, false, Der.nul()).encoded());
                draft.rawExtensions.add(new Extension(UNKNOWN, false, Der.integer(1)).encoded());
            }),
            Mutation.of(
                    "a criticality of FALSE written out",
                    scene -> scene.any()
                            .rawExtensions
                            .add(Der.sequence(Der.oid(UNKNOWN), Der.bool(false), Der.octetString(Der.nul())))),
            Mutation.of(
                    "a criticality of 1",
                    scene -> scene.any()
                            .rawExtensions
                            .add(Der.sequence(
                                    Der.oid(scene.chance(50) ? UNKNOWN : ExtensionOids.ISSUER_ALTERNATIVE_NAME),
                                    new byte[] {Tag.BOOLEAN, 1, 1},
                                    Der.octetString(Der.sequence(Names.dns("x.example.com")))))),
            Mutation.of("no extensions", scene -> scene.any().extensions.clear()),
            Mutation.of("version 1", scene -> scene.any().version = new byte[0]),
            Mutation.of("version 1 without extensions", scene -> {
                Draft draft = scene.any();
                draft.version = new byte[0];
                draft.extensions.clear();
            }),
            Mutation.of("version 1 written out", scene -> {
                Draft draft = scene.any();
                draft.version = Der.explicit(0, Der.integer(0));
                draft.extensions.clear();
            }),
            Mutation.of("version 2", scene -> scene.any().version = Der.explicit(0, Der.integer(1))),
            Mutation.of("version 4", scene -> scene.any().version = Der.explicit(0, Der.integer(3))),
            Mutation.of("a version below 0", scene -> scene.any().version = Der.explicit(0, Der.integer(-1))),
            Mutation.of("serial number 0", scene -> scene.any().serialNumber = Der.integer(0)),
            Mutation.of("a serial number below 0", scene -> scene.any().serialNumber = Der.integer(-7)),
            Mutation.of(
                    "a long serial number",
                    scene -> scene.any().serialNumber = Der.integer(BigInteger.ONE.shiftLeft(170))),
            Mutation.of(
                    "a serial number with zeros before it",
                    scene -> scene.any().serialNumber = Der.element(Tag.INTEGER, new byte[] {0, 0, 5})),
            Mutation.of("an empty serial number", scene -> scene.any().serialNumber = Der.element(Tag.INTEGER)),
            Mutation.of(
                    "unique identifiers",
                    scene -> scene.any().uniqueIdentifiers =
                            Der.implicit(scene.oneOf(0x81, 0x82), Der.bitString(new byte[] {1, 2}))),
            certificate("octets after the certificate", whole -> Arrays.copyOf(whole, whole.length + 3)),
            certificate("a certificate that is cut off", whole -> Arrays.copyOf(whole, whole.length - 5)),
            certificate("no certificate", whole -> new byte[] {1, 2, 3}),
            certificate("an indefinite length outside", EncodingMutations::indefinite),
            certificate("a length with zeros before it", EncodingMutations::longLength),
            signed("an indefinite length inside", EncodingMutations::indefinite),
            signed("a long length inside", EncodingMutations::longLength),
            signed("something more in what is signed", tbs -> {
                List<byte[]> fields = new ArrayList<>();
                DerNode.parse(tbs).children().forEach(field -> fields.add(field.encoded()));
                fields.add(Der.explicit(4, Der.nul()));
                return Der.sequence(fields);
            }),
            Mutation.of(
                    "something more in a certificate",
                    scene -> scene.any().onCertificate = whole -> {
                        List<byte[]> fields = new ArrayList<>();
                        DerNode.parse(whole).children().forEach(field -> fields.add(field.encoded()));
                        fields.add(Der.nul());
                        return Der.sequence(fields);
                    }),
            Mutation.of("octets after the value of an extension", scene -> {
                Draft draft = scene.any();
                Extension extension = scene.anyExtension(draft);
                byte[] value = extension.value();
                draft.with(extension.oid(), extension.critical(), Arrays.copyOf(value, value.length + 2));
            }),
            Mutation.of("an indefinite length in an extension", scene -> {
                Draft draft = scene.any();
                draft.find(ExtensionOids.EXTENDED_KEY_USAGE)
                        .or(() -> draft.find(ExtensionOids.BASIC_CONSTRAINTS))
                        .ifPresent(extension ->
                                draft.with(extension.oid(), extension.critical(), indefinite(extension.value())));
            }),
            Mutation.of("a long length in an extension", scene -> {
                Draft draft = scene.any();
                Extension extension = scene.anyExtension(draft);
                draft.with(extension.oid(), extension.critical(), longLength(extension.value()));
            }),
            Mutation.of("an empty list of extensions", scene -> {
                Draft draft = scene.leaf();
                draft.extensions.clear();
                draft.uniqueIdentifiers = Der.explicit(3, Der.sequence());
            }));

    private static Mutation certificate(String name, UnaryOperator<byte[]> change) {
        return Mutation.of(name, scene -> scene.any().onCertificate = change);
    }

    private static Mutation signed(String name, UnaryOperator<byte[]> change) {
        return Mutation.of(name, scene -> scene.any().onSigned = change);
    }

    /** BER: the same content between an indefinite length and two zero octets; what is no DER is left as it is. */
    private static byte[] indefinite(byte[] element) {
        return content(element).map(content -> indefinite(element[0], content)).orElse(element);
    }

    private static byte[] indefinite(byte tag, byte[] content) {
        byte[] out = new byte[content.length + 4];
        out[0] = tag;
        out[1] = (byte) 0x80;
        System.arraycopy(content, 0, out, 2, content.length);
        return out;
    }

    /** BER: the length in four octets, most of them zero; what is no DER is left as it is. */
    private static byte[] longLength(byte[] element) {
        return content(element).map(content -> longLength(element[0], content)).orElse(element);
    }

    private static byte[] longLength(byte tag, byte[] content) {
        byte[] out = new byte[content.length + 6];
        out[0] = tag;
        out[1] = (byte) 0x84;
        out[4] = (byte) (content.length >> 8);
        out[5] = (byte) content.length;
        System.arraycopy(content, 0, out, 6, content.length);
        return out;
    }

    /** Returns the content of an element; empty if an earlier mutation has made it unreadable. */
    private static Optional<byte[]> content(byte[] element) {
        try {
            return Optional.of(DerNode.parse(element).content());
        } catch (DerException unreadable) {
            return Optional.empty();
        }
    }

    private EncodingMutations() {}
}
