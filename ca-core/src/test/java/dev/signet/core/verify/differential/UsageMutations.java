package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Changes to basic constraints, key usage and extended key usage. */
final class UsageMutations {
    private static final Oid BASIC = ExtensionOids.BASIC_CONSTRAINTS;
    private static final Oid USAGE = ExtensionOids.KEY_USAGE;
    private static final Oid PURPOSE = ExtensionOids.EXTENDED_KEY_USAGE;

    static final List<Mutation> ALL = List.of(
            Mutation.of(
                    "a CA without basic constraints", scene -> scene.authority().without(BASIC)),
            Mutation.of("a CA that says it is none", scene -> scene.authority().with(BASIC, true, Der.sequence())),
            Mutation.of(
                    "a CA with FALSE written out",
                    scene -> scene.authority().with(BASIC, true, Der.sequence(Der.bool(false)))),
            Mutation.of(
                    "a CA with TRUE as 1",
                    scene -> scene.authority().with(BASIC, true, Der.sequence(new byte[] {Tag.BOOLEAN, 1, 1}))),
            Mutation.of(
                    "basic constraints not critical",
                    scene -> scene.authority().with(BASIC, false, Der.sequence(Der.bool(true)))),
            Mutation.of(
                    "basic constraints with more in it",
                    scene -> scene.any().with(BASIC, true, Der.sequence(Der.bool(true), Der.integer(3), Der.nul()))),
            Mutation.of(
                    "basic constraints that are cut off",
                    scene -> scene.any().with(BASIC, true, new byte[] {0x30, 3, 1, 1})),
            Mutation.of(
                    "a path length",
                    scene -> scene.authority()
                            .with(new BasicConstraints(true, OptionalInt.of(scene.random.nextInt(4))).extension())),
            Mutation.of(
                    "path length 0",
                    scene -> scene.authority().with(new BasicConstraints(true, OptionalInt.of(0)).extension())),
            Mutation.of(
                    "a path length below 0",
                    scene -> scene.authority().with(BASIC, true, Der.sequence(Der.bool(true), Der.integer(-1)))),
            Mutation.of(
                    "a huge path length",
                    scene -> scene.authority().with(BASIC, true, Der.sequence(Der.bool(true), Der.integer(1L << 40)))),
            Mutation.of(
                    "a path length of no CA", scene -> scene.leaf().with(BASIC, true, Der.sequence(Der.integer(0)))),
            Mutation.of(
                    "a CA as leaf",
                    scene -> scene.leaf().with(new BasicConstraints(true, OptionalInt.empty()).extension())),
            Mutation.of(
                    "a CA as leaf that may sign certificates",
                    scene -> scene.leaf()
                            .with(new BasicConstraints(true, OptionalInt.empty()).extension())
                            .with(KeyUsage.extension(Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_CERT_SIGN)))),
            Mutation.of("no key usage", scene -> scene.any().without(USAGE)),
            Mutation.of(
                    "a CA that may not sign certificates",
                    scene -> scene.authority()
                            .with(KeyUsage.extension(Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.CRL_SIGN)))),
            Mutation.of(
                    "a CA that may not sign certificates, not critical",
                    scene -> scene.authority().with(USAGE, false, Der.namedBits(1))),
            Mutation.of("key usage with no bit set", scene -> scene.any().with(USAGE, true, Der.namedBits(0))),
            Mutation.of(
                    "key usage with zeros at the end",
                    scene -> scene.any().with(USAGE, true, new byte[] {3, 2, 0, (byte) 0xa4})),
            Mutation.of("key usage that is no bit string", scene -> scene.any().with(USAGE, true, Der.nul())),
            Mutation.of(
                    "a leaf only for signing certificates",
                    scene -> scene.leaf().with(KeyUsage.extension(Set.of(KeyUsage.KEY_CERT_SIGN)))),
            Mutation.of(
                    "a leaf only for key encipherment",
                    scene -> scene.leaf().with(KeyUsage.extension(Set.of(KeyUsage.KEY_ENCIPHERMENT)))),
            Mutation.of(
                    "a leaf only for key agreement",
                    scene -> scene.leaf().with(KeyUsage.extension(Set.of(KeyUsage.KEY_AGREEMENT)))),
            Mutation.of(
                    "a leaf only for documents",
                    scene -> scene.leaf().with(KeyUsage.extension(Set.of(KeyUsage.NON_REPUDIATION)))),
            Mutation.of("no extended key usage", scene -> scene.any().without(PURPOSE)),
            Mutation.of(
                    "a leaf for clients",
                    scene -> scene.leaf().with(ValidChains.purposes(ExtendedKeyUsage.CLIENT_AUTH))),
            Mutation.of(
                    "a leaf for any purpose", scene -> scene.leaf().with(ValidChains.purposes(ExtendedKeyUsage.ANY))),
            Mutation.of(
                    "a CA for clients",
                    scene -> scene.authority().with(ValidChains.purposes(ExtendedKeyUsage.CLIENT_AUTH))),
            Mutation.of(
                    "a CA for any purpose",
                    scene -> scene.authority().with(ValidChains.purposes(ExtendedKeyUsage.ANY))),
            Mutation.of(
                    "a CA for servers",
                    scene -> scene.authority().with(ValidChains.purposes(ExtendedKeyUsage.SERVER_AUTH))),
            Mutation.of(
                    "the root for clients",
                    scene -> scene.root().with(ValidChains.purposes(ExtendedKeyUsage.CLIENT_AUTH))),
            Mutation.of(
                    "no purpose in the extended key usage", scene -> scene.any().with(PURPOSE, false, Der.sequence())),
            Mutation.of(
                    "a critical extended key usage",
                    scene ->
                            scene.any().with(PURPOSE, true, Der.sequence(Der.oid(ExtendedKeyUsage.SERVER_AUTH.oid())))),
            Mutation.of(
                    "Microsoft's server gated crypto",
                    scene -> scene.any().with(PURPOSE, false, Der.sequence(Der.oid(Oid.of("1.3.6.1.4.1.311.10.3.3"))))),
            Mutation.of(
                    "a Netscape certificate type",
                    scene -> scene.any()
                            .with(
                                    Oid.of("2.16.840.1.113730.1.1"),
                                    false,
                                    Der.namedBits(scene.oneOf(1, 2, 0x20, 0x64)))),
            Mutation.of(
                    "extended key usage that is no list", scene -> scene.any().with(PURPOSE, false, Der.integer(1))));

    private UsageMutations() {}
}
