package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.ExtensionOids;
import java.util.List;
import java.util.Set;

/** Changes to certificate policies, their mappings and constraints, and to what is asked of them. */
final class PolicyMutations {
    private static final Oid ANY = CertificatePolicies.ANY_POLICY;
    private static final Oid FIRST = ValidChains.POLICY;
    private static final Oid SECOND = ValidChains.OTHER_POLICY;
    private static final Oid THIRD = ValidChains.THIRD_POLICY;

    static final List<Mutation> ALL = List.of(
            Mutation.of("no policies", scene -> scene.any().without(ExtensionOids.CERTIFICATE_POLICIES)),
            Mutation.of("another policy", scene -> scene.any().with(CertificatePolicies.extension(List.of(SECOND)))),
            Mutation.of(
                    "two policies", scene -> scene.any().with(CertificatePolicies.extension(List.of(FIRST, SECOND)))),
            Mutation.of("any policy", scene -> scene.any().with(CertificatePolicies.extension(List.of(ANY)))),
            Mutation.of(
                    "any policy and another",
                    scene -> scene.any().with(CertificatePolicies.extension(List.of(SECOND, ANY)))),
            Mutation.of(
                    "the same policy twice",
                    scene -> scene.any().with(CertificatePolicies.extension(List.of(FIRST, FIRST)))),
            Mutation.of(
                    "an empty list of policies",
                    scene -> scene.any().with(ExtensionOids.CERTIFICATE_POLICIES, false, Der.sequence())),
            Mutation.of(
                    "critical policies",
                    scene -> scene.any()
                            .with(
                                    ExtensionOids.CERTIFICATE_POLICIES,
                                    true,
                                    Der.sequence(Der.sequence(Der.oid(FIRST))))),
            Mutation.of(
                    "a policy with an unknown qualifier",
                    scene -> scene.any()
                            .with(
                                    ExtensionOids.CERTIFICATE_POLICIES,
                                    scene.chance(50),
                                    Der.sequence(Der.sequence(
                                            Der.oid(FIRST),
                                            Der.sequence(Der.sequence(
                                                    Der.oid(Oid.of("1.3.6.1.4.1.32473.8")), Der.nul())))))),
            Mutation.of("a mapping", scene -> map(scene, FIRST, SECOND)),
            Mutation.of("a mapping, and its policy below", scene -> {
                Draft authority = scene.intermediate();
                mapping(authority, FIRST, SECOND);
                for (Draft below : scene.chain.subList(scene.chain.indexOf(authority) + 1, scene.chain.size())) {
                    below.with(CertificatePolicies.extension(List.of(SECOND)));
                }
            }),
            Mutation.of("a mapping of a policy that is not there", scene -> map(scene, THIRD, SECOND)),
            Mutation.of("a mapping to itself", scene -> map(scene, FIRST, FIRST)),
            Mutation.of("a mapping from any policy", scene -> map(scene, ANY, SECOND)),
            Mutation.of("a mapping to any policy", scene -> map(scene, FIRST, ANY)),
            Mutation.of(
                    "no mapping in the mappings",
                    scene -> scene.authority().with(ExtensionOids.POLICY_MAPPINGS, true, Der.sequence())),
            Mutation.of("mapping inhibited", scene -> constrain(scene.authority(), -1, scene.random.nextInt(3))),
            Mutation.of(
                    "an explicit policy required", scene -> constrain(scene.authority(), scene.random.nextInt(4), -1)),
            Mutation.of("an explicit policy required by the leaf", scene -> constrain(scene.leaf(), 0, -1)),
            Mutation.of(
                    "policy constraints not critical",
                    scene -> scene.authority()
                            .with(
                                    ExtensionOids.POLICY_CONSTRAINTS,
                                    false,
                                    Der.sequence(Der.element(Tag.context(0), new byte[] {0})))),
            Mutation.of(
                    "policy constraints that constrain nothing",
                    scene -> scene.any().with(ExtensionOids.POLICY_CONSTRAINTS, true, Der.sequence())),
            Mutation.of(
                    "a policy constraint below 0",
                    scene -> scene.any()
                            .with(
                                    ExtensionOids.POLICY_CONSTRAINTS,
                                    true,
                                    Der.sequence(Der.element(Tag.context(0), new byte[] {-1})))),
            Mutation.of(
                    "any policy inhibited",
                    scene -> scene.authority()
                            .with(ExtensionOids.INHIBIT_ANY_POLICY, true, Der.integer(scene.random.nextInt(3)))),
            Mutation.of(
                    "any policy inhibited, not critical",
                    scene -> scene.authority().with(ExtensionOids.INHIBIT_ANY_POLICY, false, Der.integer(0))),
            Mutation.of(
                    "any policy inhibited below 0",
                    scene -> scene.any().with(ExtensionOids.INHIBIT_ANY_POLICY, true, Der.integer(-1))),
            Mutation.of("an explicit policy asked for", scene -> scene.explicitPolicy = true),
            Mutation.of("another policy asked for", scene -> {
                scene.explicitPolicy = true;
                scene.acceptable = Set.of(SECOND);
            }),
            Mutation.of("two policies asked for", scene -> {
                scene.explicitPolicy = true;
                scene.acceptable = Set.of(SECOND, FIRST);
            }),
            Mutation.of("mapping not wanted", scene -> scene.inhibitMapping = true),
            Mutation.of("any policy not wanted", scene -> scene.inhibitAnyPolicy = true));

    private static void map(Scene scene, Oid from, Oid to) {
        mapping(scene.authority(), from, to);
    }

    private static void mapping(Draft draft, Oid from, Oid to) {
        draft.with(ExtensionOids.POLICY_MAPPINGS, true, Der.sequence(Der.sequence(Der.oid(from), Der.oid(to))));
    }

    private static void constrain(Draft draft, int explicit, int mapping) {
        byte[] none = {};
        draft.with(
                ExtensionOids.POLICY_CONSTRAINTS,
                true,
                Der.sequence(
                        explicit < 0 ? none : Der.element(Tag.context(0), new byte[] {(byte) explicit}),
                        mapping < 0 ? none : Der.element(Tag.context(1), new byte[] {(byte) mapping})));
    }

    private PolicyMutations() {}
}
