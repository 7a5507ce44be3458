package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.testing.Seeds;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What holds of every chain. Each seed stands for some dozens of chains. */
class VerifierPropertiesTest {
    private static final int CHAINS = 40;
    private static final List<RuleBook> BOOKS = List.of(RuleBook.PRIVATE, RuleBook.RFC5280_PATH);

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void a_valid_chain_is_trusted(long seed) {
        for (long chain = seed * CHAINS; chain < (seed + 1) * CHAINS; chain++) {
            ChainCase valid = ChainGenerator.valid(chain);
            for (RuleBook rules : BOOKS) {
                assertThat(verdict(valid, rules)).as(rules + ", chain " + chain).startsWith("trusted");
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void a_trusted_chain_stays_trusted_beside_certificates_of_others(long seed) {
        Random random = new Random(seed);
        for (long chain = seed * CHAINS; chain < (seed + 1) * CHAINS; chain++) {
            ChainCase question = ChainGenerator.make(chain);
            List<byte[]> bag = new ArrayList<>(question.bag());
            for (int i = 0; i < 4; i++) {
                ChainCase other = ChainGenerator.make(random.nextInt(1_000_000));
                bag.addAll(other.bag());
                bag.add(other.leaf());
                bag.addAll(other.anchors());
            }
            Collections.shuffle(bag, random);
            for (RuleBook rules : BOOKS) {
                if (isTrusted(question, rules)) {
                    assertThat(isTrusted(withBag(question, bag), rules))
                            .as(rules + ", " + question)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void the_order_of_certificates_does_not_matter(long seed) {
        Random random = new Random(seed);
        for (long chain = seed * CHAINS; chain < (seed + 1) * CHAINS; chain++) {
            ChainCase question = ChainGenerator.make(chain);
            List<byte[]> bag = new ArrayList<>(question.bag());
            List<byte[]> anchors = new ArrayList<>(question.anchors());
            Collections.shuffle(bag, random);
            Collections.shuffle(anchors, random);
            ChainCase shuffled = new ChainCase(
                    question.seed(),
                    question.mutations(),
                    anchors,
                    bag,
                    question.leaf(),
                    question.at(),
                    question.host(),
                    question.policies());
            for (RuleBook rules : BOOKS) {
                assertThat(isTrusted(shuffled, rules))
                        .as(rules + ", " + question)
                        .isEqualTo(isTrusted(question, rules));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void a_constraint_more_never_makes_a_chain_trusted(long seed) {
        for (long chain = seed * CHAINS; chain < (seed + 1) * CHAINS; chain++) {
            ChainCase question = ChainGenerator.make(chain);
            for (RuleBook rules : BOOKS) {
                if (!isTrusted(question, rules)) {
                    ChainGenerator.Changed again = ChainGenerator.changed(chain);
                    Random random = again.scene().random;
                    Tightening.ALL.get(random.nextInt(Tightening.ALL.size())).accept(again.scene());
                    assertThat(isTrusted(again.build(), rules))
                            .as(rules + ", " + question)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void the_same_question_gets_the_same_answer(long seed) {
        for (long chain = seed * CHAINS; chain < (seed + 1) * CHAINS; chain++) {
            ChainCase question = ChainGenerator.make(chain);
            assertThat(verdict(question, RuleBook.PRIVATE)).isEqualTo(verdict(question, RuleBook.PRIVATE));
        }
    }

    private static boolean isTrusted(ChainCase question, RuleBook rules) {
        return Ours.ask(question, rules, true).map(Verdict::isTrusted).orElse(false);
    }

    /** Returns the verdict with all that it says. */
    private static String verdict(ChainCase question, RuleBook rules) {
        Optional<Verdict> verdict = Ours.ask(question, rules, true);
        return verdict.map(given -> given.fold(
                        trusted -> "trusted by " + trusted.path(), rejected -> "rejected: " + rejected.attempts()))
                .orElse("unreadable");
    }

    private static ChainCase withBag(ChainCase question, List<byte[]> bag) {
        return new ChainCase(
                question.seed(),
                question.mutations(),
                question.anchors(),
                bag,
                question.leaf(),
                question.at(),
                question.host(),
                question.policies());
    }
}
