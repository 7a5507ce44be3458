package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.key.SignatureAlgorithm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes to signatures, and to the key identifiers that help to find who signed. */
final class SignatureMutations {
    private static final Oid AUTHORITY = ExtensionOids.AUTHORITY_KEY_IDENTIFIER;
    private static final Oid SUBJECT = ExtensionOids.SUBJECT_KEY_IDENTIFIER;

    static final List<Mutation> ALL = List.of(
            signature("a flipped bit in a signature", SignatureMutations::flipped),
            Mutation.of(
                    "a flipped bit in what is signed",
                    scene -> scene.any().onCertificate = whole -> {
                        byte[] changed = whole.clone();
                        int middle = changed.length / 2;
                        changed[middle] ^= 1;
                        return changed;
                    }),
            signature(
                    "a signature that is cut off",
                    bits -> Der.bitString(Arrays.copyOf(octets(bits), octets(bits).length - 3))),
            signature(
                    "a signature with more behind it",
                    bits -> Der.bitString(Arrays.copyOf(octets(bits), octets(bits).length + 2))),
            signature("an empty signature", bits -> Der.bitString(new byte[0])),
            signature("a signature with unused bits", bits -> {
                byte[] content = DerNode.parse(bits).content().clone();
                content[0] = 3;
                return Der.element(Tag.BIT_STRING, content);
            }),
            signature("a signature of zeros", bits -> Der.bitString(Der.sequence(Der.integer(0), Der.integer(0)))),
            Mutation.of(
                    "signed by another key",
                    scene -> scene.any().signer =
                            Optional.of(KeyPool.some(scene.random, 1).get(0))),
            Mutation.of(
                    "two signature algorithms",
                    scene -> scene.any().outerAlgorithm = Optional.of(SignatureAlgorithm.ECDSA_SHA384.identifier())),
            Mutation.of("the signature algorithm of another key", scene -> {
                Draft draft = scene.any();
                draft.algorithm = Optional.of(SignatureAlgorithm.RSA_SHA256.identifier());
            }),
            Mutation.of(
                    "a signature algorithm that nobody knows",
                    scene -> scene.any().algorithm = Optional.of(Der.sequence(Der.oid(Oid.of("1.3.6.1.4.1.32473.7"))))),
            Mutation.of(
                    "a signature algorithm with NULL parameters",
                    scene -> scene.any().algorithm =
                            Optional.of(Der.sequence(Der.oid(Oid.of("1.2.840.10045.4.3.2")), Der.nul()))),
            Mutation.of("a signature algorithm without NULL inside only", scene -> {
                Draft draft = scene.any();
                draft.outerAlgorithm = Optional.of(Der.sequence(Der.oid(Oid.of("1.2.840.10045.4.3.2")), Der.nul()));
            }),
            Mutation.of("no authority key identifier", scene -> scene.any().without(AUTHORITY)),
            Mutation.of(
                    "another authority key identifier",
                    scene -> scene.belowRoot().with(KeyIdentifiers.authority(new byte[] {1, 2, 3}))),
            Mutation.of("the issuer's serial number in the authority key identifier", scene -> {
                Draft draft = scene.belowRoot();
                Draft parent = scene.parent(draft);
                boolean right = scene.chance(50);
                byte[] issuer = Names.directory(scene.parent(parent).subject);
                byte[] number = right ? parent.serialNumber : Der.integer(99);
                draft.with(
                        AUTHORITY,
                        false,
                        Der.sequence(
                                Der.element(Tag.contextConstructed(1), issuer), Der.implicit(Tag.context(2), number)));
            }),
            Mutation.of(
                    "another issuer in the authority key identifier",
                    scene -> scene.belowRoot()
                            .with(
                                    AUTHORITY,
                                    false,
                                    Der.sequence(
                                            Der.element(
                                                    Tag.contextConstructed(1),
                                                    Names.directory(Names.of("Stranger", "x"))),
                                            Der.implicit(Tag.context(2), Der.integer(1))))),
            Mutation.of(
                    "an empty authority key identifier",
                    scene -> scene.belowRoot().with(AUTHORITY, false, Der.sequence())),
            Mutation.of(
                    "a critical authority key identifier",
                    scene -> scene.any()
                            .find(AUTHORITY)
                            .ifPresent(extension -> scene.belowRoot().with(AUTHORITY, true, extension.value()))),
            Mutation.of(
                    "an authority key identifier that is none",
                    scene -> scene.any().with(AUTHORITY, false, Der.integer(1))),
            Mutation.of("no subject key identifier", scene -> scene.any().without(SUBJECT)),
            Mutation.of(
                    "another subject key identifier",
                    scene -> scene.any().with(KeyIdentifiers.subject(new byte[] {9, 9}))),
            Mutation.of("a critical subject key identifier", scene -> {
                Draft draft = scene.any();
                draft.find(SUBJECT).ifPresent(extension -> draft.with(SUBJECT, true, extension.value()));
            }),
            Mutation.of(
                    "a subject key identifier that is none",
                    scene -> scene.any().with(SUBJECT, false, Der.nul())));

    private static Mutation signature(String name, UnaryOperator<byte[]> change) {
        return Mutation.of(name, scene -> scene.any().onSignature = change);
    }

    private static byte[] octets(byte[] bits) {
        byte[] content = DerNode.parse(bits).content();
        return Arrays.copyOfRange(content, 1, content.length);
    }

    private static byte[] flipped(byte[] bits) {
        byte[] octets = octets(bits);
        octets[octets.length / 2] ^= 0x10;
        return Der.bitString(octets);
    }

    private SignatureMutations() {}
}
