package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.Extension;
import dev.signet.core.verify.PolicyInputs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A chain in the making, what lies beside it, and the question: what a mutation changes. */
final class Scene {
    /** A certificate beside the chain, and who signs it. */
    private record Beside(Draft draft, Draft parent) {}

    final Random random;

    /** The root first, the leaf last. */
    final List<Draft> chain = new ArrayList<>();

    private final List<Beside> beside = new ArrayList<>();
    private final Set<Draft> withheld = new HashSet<>();
    private final Set<Draft> alsoTrusted = new HashSet<>();
    private boolean rootWithheld;

    Instant at = Times.NOW;
    Optional<String> host = Optional.empty();
    Set<Oid> acceptable = Set.of(CertificatePolicies.ANY_POLICY);
    boolean explicitPolicy;
    boolean inhibitMapping;
    boolean inhibitAnyPolicy;

    Scene(Random random) {
        this.random = random;
    }

    Draft root() {
        return chain.get(0);
    }

    Draft leaf() {
        return chain.get(chain.size() - 1);
    }

    /** Returns who signs a certificate of the chain. */
    Draft parent(Draft draft) {
        int at = chain.indexOf(draft);
        return chain.get(Math.max(0, at - 1));
    }

    /** Returns any certificate of the chain. */
    Draft any() {
        return chain.get(random.nextInt(chain.size()));
    }

    /** Returns a CA below the root, or the root if there is none. */
    Draft intermediate() {
        return chain.size() == 2 ? root() : chain.get(1 + random.nextInt(chain.size() - 2));
    }

    /** Returns any CA. */
    Draft authority() {
        return chain.get(random.nextInt(chain.size() - 1));
    }

    /** Returns any certificate below the root. */
    Draft belowRoot() {
        return chain.get(1 + random.nextInt(chain.size() - 1));
    }

    /** Returns one of the extensions of a certificate; if it has none, one that means nothing. */
    Extension anyExtension(Draft draft) {
        List<Extension> extensions = draft.extensions;
        return extensions.isEmpty()
                ? new Extension(Oid.of("1.3.6.1.4.1.32473.6"), false, Der.nul())
                : extensions.get(random.nextInt(extensions.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Lays a certificate beside the chain. */
    void add(Draft draft, Draft parent) {
        beside.add(new Beside(draft, parent));
    }

    /** Trusts a certificate beside the chain. */
    void trust(Draft draft) {
        alsoTrusted.add(draft);
    }

    /** Leaves a certificate of the chain out; the root is then not trusted. */
    void withhold(Draft draft) {
        if (draft == root()) {
            rootWithheld = true;
        } else if (draft != leaf()) {
            withheld.add(draft);
        }
    }

    ChainCase build(long seed, List<String> mutations) {
        List<byte[]> anchors = new ArrayList<>();
        List<byte[]> bag = new ArrayList<>();
        byte[] leaf = {};
        for (int i = 0; i < chain.size(); i++) {
            Draft draft = chain.get(i);
            byte[] signed = draft.sign(parent(draft));
            if (i == chain.size() - 1) {
                leaf = signed;
            } else if (i == 0 && !rootWithheld) {
                anchors.add(signed);
            } else if (!withheld.contains(draft)) {
                bag.add(signed);
            }
        }
        for (Beside extra : beside) {
            (alsoTrusted.contains(extra.draft) ? anchors : bag).add(extra.draft.sign(extra.parent));
        }
        Collections.shuffle(bag, random);
        Collections.shuffle(anchors, random);
        PolicyInputs policies = new PolicyInputs(acceptable, explicitPolicy, inhibitMapping, inhibitAnyPolicy);
        return new ChainCase(seed, mutations, anchors, bag, leaf, at, host, policies);
    }
}
