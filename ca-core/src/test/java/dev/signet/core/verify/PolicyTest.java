package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Oid ANY = Oid.of("2.5.29.32.0");
    private static final Oid GOLD = Oid.of("1.2.3.1");
    private static final Oid SILVER = Oid.of("1.2.3.2");
    private static final TestAuthority ROOT = TestAuthority.root("Root");

    @Test
    void without_a_demand_policies_do_not_matter() {
        assertThat(reasons(PolicyInputs.NONE, List.of(ca(ROOT, "A")), policies(GOLD)))
                .isEmpty();
    }

    @Test
    void a_policy_that_is_required_must_stand_in_every_certificate() {
        TestAuthority gold = ca(ROOT, "A", policies(GOLD));
        assertThat(reasons(required(GOLD), List.of(gold), policies(GOLD))).isEmpty();
        assertThat(reasons(required(GOLD), List.of(gold), policies(SILVER))).containsExactly(Reason.POLICY_NOT_MET);
        assertThat(reasons(required(GOLD), List.of(gold))).containsExactly(Reason.POLICY_NOT_MET);
        assertThat(reasons(required(SILVER), List.of(gold), policies(GOLD))).containsExactly(Reason.POLICY_NOT_MET);
        assertThat(reasons(required(ANY), List.of(gold), policies(GOLD))).isEmpty();
    }

    @Test
    void any_policy_stands_for_each_unless_it_is_inhibited() {
        TestAuthority any = ca(ROOT, "A", policies(ANY));
        assertThat(reasons(required(GOLD), List.of(any), policies(GOLD))).isEmpty();
        PolicyInputs inhibited = new PolicyInputs(Set.of(GOLD), true, false, true);
        assertThat(reasons(inhibited, List.of(any), policies(GOLD))).containsExactly(Reason.POLICY_NOT_MET);
    }

    @Test
    void a_certificate_can_demand_a_policy_of_those_below() {
        TestAuthority demanding = ca(ROOT, "A", policies(GOLD), policyConstraints(0));
        assertThat(reasons(PolicyInputs.NONE, List.of(demanding), policies(GOLD)))
                .isEmpty();
        assertThat(reasons(PolicyInputs.NONE, List.of(demanding))).containsExactly(Reason.POLICY_NOT_MET);
        TestAuthority later = ca(ROOT, "A", policies(GOLD), policyConstraints(2));
        assertThat(reasons(PolicyInputs.NONE, List.of(later))).isEmpty();
    }

    @Test
    void a_mapped_policy_goes_on_under_its_new_name_and_counts_by_its_old_one() {
        TestAuthority mapping = ca(ROOT, "A", policies(GOLD), mapping(GOLD, SILVER));
        assertThat(reasons(required(GOLD), List.of(mapping), policies(SILVER))).isEmpty();
        assertThat(reasons(required(GOLD), List.of(mapping), policies(GOLD))).containsExactly(Reason.POLICY_NOT_MET);
        assertThat(reasons(required(SILVER), List.of(mapping), policies(SILVER)))
                .containsExactly(Reason.POLICY_NOT_MET);
        PolicyInputs inhibited = new PolicyInputs(Set.of(GOLD), true, true, false);
        assertThat(reasons(inhibited, List.of(mapping), policies(SILVER))).containsExactly(Reason.POLICY_NOT_MET);
    }

    @Test
    void any_policy_must_not_be_mapped() {
        TestAuthority mapping = ca(ROOT, "A", policies(ANY), mapping(ANY, SILVER));
        assertThat(reasons(PolicyInputs.NONE, List.of(mapping), policies(SILVER)))
                .containsExactly(Reason.ANY_POLICY_MAPPED);
    }

    @Test
    void mappings_that_multiply_at_each_step_take_no_more_than_the_budget() {
        List<Oid> many =
                IntStream.range(0, 30).mapToObj(i -> Oid.of("1.2.4." + i)).toList();
        List<byte[]> pairs = new ArrayList<>();
        many.forEach(from -> many.forEach(to -> pairs.add(Der.sequence(Der.oid(from), Der.oid(to)))));
        Extension all = new Extension(ExtensionOids.POLICY_MAPPINGS, true, Der.sequence(pairs));
        Extension policies = policies(many.toArray(Oid[]::new));
        List<TestAuthority> path = new ArrayList<>();
        TestAuthority issuer = ROOT;
        for (int i = 0; i < 12; i++) {
            issuer = ca(issuer, "CA " + i, policies, all);
            path.add(issuer);
        }
        assertThat(reasons(required(many.get(3)), path, policies)).isEmpty();
    }

    private static PolicyInputs required(Oid policy) {
        return new PolicyInputs(Set.of(policy), true, false, false);
    }

    private static Extension policies(Oid... policies) {
        byte[] value = Der.sequence(
                Stream.of(policies).map(policy -> Der.sequence(Der.oid(policy))).toList());
        return new Extension(ExtensionOids.CERTIFICATE_POLICIES, false, value);
    }

    private static Extension mapping(Oid from, Oid to) {
        byte[] value = Der.sequence(Der.sequence(Der.oid(from), Der.oid(to)));
        return new Extension(ExtensionOids.POLICY_MAPPINGS, true, value);
    }

    private static Extension policyConstraints(int skip) {
        byte[] value = Der.sequence(Der.element(Tag.context(0), new byte[] {(byte) skip}));
        return new Extension(ExtensionOids.POLICY_CONSTRAINTS, true, value);
    }

    private static TestAuthority ca(TestAuthority issuer, String name, Extension... extensions) {
        return issuer.intermediate(name, maker -> with(maker, extensions));
    }

    private static CertificateMaker with(CertificateMaker maker, Extension... extensions) {
        for (Extension extension : extensions) {
            maker.extension(extension);
        }
        return maker;
    }

    private static List<Reason> reasons(PolicyInputs inputs, List<TestAuthority> path, Extension... ofLeaf) {
        Certificate leaf = path.get(path.size() - 1).leaf(maker -> with(maker, ofLeaf));
        VerificationRequest request = VerificationRequest.of(leaf, TestAuthority.NOW)
                .trusting(ROOT.certificate())
                .intermediates(path.stream().map(TestAuthority::certificate).toList())
                .policies(inputs)
                .build();
        return new Verifier()
                .verify(request)
                .fold(
                        trusted -> List.of(),
                        rejected -> rejected.findings().stream()
                                .map(Finding::reason)
                                .toList());
    }
}
