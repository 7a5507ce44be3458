package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.PolicyInputs;
import dev.signet.core.verify.Reason;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Verdict;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Certificates made to cause work: a verification ends with an answer, and does little more for twice as many.
 *
 * <p>The memory that a thread has asked for stands for the work that it has done: it grows with each step, on every machine
 * alike.
 */
class HostileChainsTest {
    private static final long MUCH = 600L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_mesh_of_cross_certificates_has_more_paths_than_are_tried() {
        long small = work(mesh(12), Optional.empty());
        long large = work(mesh(18), Optional.empty());
        assertThat(large).isLessThan(MUCH).isLessThan(3 * small);
    }

    @Test
    void thousands_of_authorities_of_one_name_are_not_all_asked_for_their_signature() {
        assertThat(work(namesakes(300), Optional.of(Reason.BUDGET_EXHAUSTED))).isLessThan(MUCH);
        assertThat(work(namesakes(3_000), Optional.of(Reason.BUDGET_EXHAUSTED))).isLessThan(MUCH);
    }

    @Test
    void names_and_name_constraints_are_not_all_compared_when_there_are_too_many() {
        assertThat(work(namesAndConstraints(400, 400), Optional.empty())).isLessThan(MUCH);
        assertThat(work(namesAndConstraints(4_000, 9_000), Optional.of(Reason.BUDGET_EXHAUSTED)))
                .isLessThan(MUCH);
    }

    @Test
    void policies_that_are_all_mapped_to_each_other_do_not_multiply() {
        long four = work(mappings(4, 30), Optional.empty());
        long eight = work(mappings(8, 30), Optional.empty());
        assertThat(eight).isLessThan(MUCH).isLessThan(4 * four);
    }

    /** Verifies, and returns the octets that were asked for; the answer must not be a yes, and may have to have a reason. */
    private static long work(ChainCase question, Optional<Reason> expected) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Verdict verdict = Ours.ask(question, RuleBook.PRIVATE, false).orElseThrow();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        expected.ifPresent(reason -> assertThat(((Verdict.Rejected) verdict)
                        .attempts().stream()
                                .flatMap(attempt -> attempt.findings().stream())
                                .map(Finding::reason))
                .contains(reason));
        return allocated;
    }

    /** Two authorities of each name, each certified by both of the next name; the last is certified by nobody who is trusted. */
    private static ChainCase mesh(int layers) {
        Random random = new Random(1);
        List<PrivateKeyInfo> keys = newKeys(2 * layers + 2);
        List<byte[]> bag = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (int lower = 0; lower < 2; lower++) {
                for (int upper = 0; upper < 2; upper++) {
                    Draft parent = authority(keys.get(2 * layer + 2 + upper), "Layer " + (layer + 1), random);
                    bag.add(authority(keys.get(2 * layer + lower), "Layer " + layer, random)
                            .sign(parent));
                }
            }
        }
        Draft leaf = new Draft(KeyPool.some(random, 1).get(0), Names.of("Example", "leaf"), 1);
        byte[] signed = leaf.sign(authority(keys.get(0), "Layer 0", random));
        Draft root = authority(newKeys(1).get(0), "Root", random);
        return question(List.of(root.sign(root)), bag, signed);
    }

    private static ChainCase namesakes(int number) {
        Random random = new Random(2);
        List<byte[]> bag = new ArrayList<>();
        Draft root = authority(newKeys(1).get(0), "Root", random);
        for (PrivateKeyInfo key : newKeys(number)) {
            bag.add(authority(key, "Namesake", random).sign(root));
        }
        Draft leaf = new Draft(KeyPool.some(random, 1).get(0), Names.of("Example", "leaf"), 1);
        byte[] signed = leaf.sign(authority(newKeys(1).get(0), "Namesake", random));
        return question(List.of(root.sign(root)), bag, signed);
    }

    private static ChainCase namesAndConstraints(int names, int constraints) {
        Random random = new Random(3);
        Draft root = authority(newKeys(1).get(0), "Root", random);
        Draft authority = authority(newKeys(1).get(0), "CA", random);
        List<byte[]> bases = new ArrayList<>();
        for (int i = 0; i < constraints; i++) {
            bases.add(Names.dns("a" + i + ".example.org"));
        }
        authority.with(ValidChains.constraints(bases, List.of()));
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            all.add(Names.dns("b" + i + ".example.com"));
        }
        Draft leaf = new Draft(KeyPool.some(random, 1).get(0), Names.of("Example", "leaf"), 1);
        leaf.with(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, false, Der.sequence(all));
        return question(List.of(root.sign(root)), List.of(authority.sign(root)), leaf.sign(authority));
    }

    /** Each authority maps each policy to all of them; none is the one that is asked for. */
    private static ChainCase mappings(int depth, int policies) {
        Random random = new Random(4);
        List<Oid> all = new ArrayList<>();
        for (int i = 0; i < policies; i++) {
            all.add(Oid.of("1.3.6.1.4.1.32473.100." + i));
        }
        List<byte[]> pairs = new ArrayList<>();
        all.forEach(from -> all.forEach(to -> pairs.add(Der.sequence(Der.oid(from), Der.oid(to)))));
        Draft root = authority(newKeys(1).get(0), "Root", random);
        Draft above = root;
        List<byte[]> bag = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            Draft authority = authority(newKeys(1).get(0), "CA " + i, random)
                    .with(CertificatePolicies.extension(all))
                    .with(ExtensionOids.POLICY_MAPPINGS, true, Der.sequence(pairs));
            bag.add(authority.sign(above));
            above = authority;
        }
        Draft leaf = new Draft(KeyPool.some(random, 1).get(0), Names.of("Example", "leaf"), 1)
                .with(CertificatePolicies.extension(all));
        PolicyInputs inputs = new PolicyInputs(Set.of(ValidChains.POLICY), true, false, false);
        return new ChainCase(
                0, List.of(), List.of(root.sign(root)), bag, leaf.sign(above), Times.NOW, Optional.empty(), inputs);
    }

    private static ChainCase question(List<byte[]> anchors, List<byte[]> bag, byte[] leaf) {
        return new ChainCase(0, List.of(), anchors, bag, leaf, Times.NOW, Optional.empty(), PolicyInputs.NONE);
    }

    private static Draft authority(PrivateKeyInfo key, String name, Random random) {
        return new Draft(key, Names.of("Example", name), 1 + random.nextInt(1_000_000))
                .with(new BasicConstraints(true, OptionalInt.empty()).extension());
    }

    private static List<PrivateKeyInfo> newKeys(int number) {
        SecureRandom random = new SecureRandom();
        List<PrivateKeyInfo> keys = new ArrayList<>();
        while (keys.size() < number) {
            keys.add(KeyAlgorithm.ec(NamedCurve.P_256).generate(random));
        }
        return keys;
    }
}
