package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.RevocationMode;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Verdict;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chains and CRLs with damage in their structure, verified whole.
 *
 * <p>The octets that come in are instructions: the first choose a chain, the others say which element of which document is
 * left out, doubled, replaced by one of another document, or has octets changed.
 */
final class DamagedChains {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<byte[]> LISTS = FuzzSeeds.revocationLists().toList();
    private static final List<RevocationMode> MODES = List.of(RevocationMode.values());
    private static final int MAX_INSTRUCTIONS = 64;

    /** Verifies what octets say, and returns how many octets of memory the verification has asked for, free again or not. */
    static long verify(byte[] octets) {
        Instructions instructions = new Instructions(octets);
        ChainCase question = ChainGenerator.make(instructions.next() | instructions.next() << 8);
        List<byte[]> documents = new ArrayList<>(question.bag());
        documents.addAll(question.anchors());
        documents.add(question.leaf());
        documents.addAll(LISTS);
        byte[] leaf = damaged(question.leaf(), documents, instructions);
        List<byte[]> bag = new ArrayList<>();
        question.bag().forEach(der -> bag.add(damaged(der, documents, instructions)));
        List<byte[]> lists = new ArrayList<>();
        LISTS.forEach(der -> lists.add(damaged(der, documents, instructions)));
        return ChainCase.read(leaf)
                .map(certificate -> verify(certificate, bag, lists, question, instructions))
                .orElse(0L);
    }

    private static long verify(
            Certificate leaf, List<byte[]> bag, List<byte[]> lists, ChainCase question, Instructions instructions) {
        RevocationMode mode = MODES.get(instructions.next() % MODES.size());
        RuleBook rules = RuleBook.ALL.get(instructions.next() % RuleBook.ALL.size());
        VerificationRequest request = VerificationRequest.of(leaf, question.at())
                .trusting(ChainCase.readable(question.anchors()))
                .intermediates(ChainCase.readable(bag))
                .purpose(Purpose.SERVER_AUTH)
                .name(new GeneralName.Dns("www.example.com"))
                .policies(question.policies())
                .revocation(
                        mode, lists.stream().flatMap(der -> list(der).stream()).toList())
                .rules(rules)
                .everyPath()
                .build();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Verdict verdict = new Verifier().verify(request);
        String words = verdict.fold(
                trusted -> "trusted by " + trusted.anchor().name(),
                rejected -> rejected.headline().text());
        assertThat(words).isNotEmpty();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static Optional<CertificateList> list(byte[] der) {
        try {
            return Optional.of(CertificateList.parse(der));
        } catch (DerException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] damaged(byte[] der, List<byte[]> documents, Instructions instructions) {
        int number = instructions.next() % 3;
        byte[] changed = der;
        for (int i = 0; i < number; i++) {
            try {
                changed = damaged(DerNode.parse(changed), documents, instructions, 0);
            } catch (DerException unreadable) {
                return changed;
            }
        }
        return changed;
    }

    private static byte[] damaged(DerNode node, List<byte[]> documents, Instructions instructions, int depth) {
        boolean constructed = (node.identifier() & 0x20) != 0;
        List<DerNode> children = constructed ? node.children() : List.of();
        int what = instructions.next();
        if (children.isEmpty() || depth > 2 && what % 8 == 0) {
            return changedOctets(node, documents, instructions);
        }
        int chosen = instructions.next() % children.size();
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            byte[] child = children.get(i).encoded();
            if (i != chosen) {
                parts.add(child);
                continue;
            }
            switch (what % 16) {
                case 1 -> {
                    // Left out.
                }
                case 2 -> {
                    parts.add(child);
                    parts.add(child);
                }
                case 3 -> parts.add(element(documents, instructions));
                default -> parts.add(damaged(children.get(i), documents, instructions, depth + 1));
            }
        }
        return Der.element(node.identifier(), parts.toArray(byte[][]::new));
    }

    private static byte[] changedOctets(DerNode node, List<byte[]> documents, Instructions instructions) {
        byte[] content = node.content().clone();
        if (content.length > 0) {
            content[instructions.next() % content.length] ^= (byte) (1 << instructions.next() % 8);
        }
        return switch (instructions.next() % 8) {
            case 0 -> Der.element(node.identifier());
            case 1 -> Der.element(instructions.next(), content);
            case 2 -> Der.element(node.identifier(), content, content);
            case 3 -> element(documents, instructions);
            default -> Der.element(node.identifier(), content);
        };
    }

    /** Returns an element of any of the documents. */
    private static byte[] element(List<byte[]> documents, Instructions instructions) {
        DerNode node = DerNode.parse(DerNode.parse(documents.get(instructions.next() % documents.size()))
                .encoded());
        for (int depth = instructions.next() % 6; depth > 0; depth--) {
            List<DerNode> children = (node.identifier() & 0x20) != 0 ? node.children() : List.of();
            if (children.isEmpty()) {
                break;
            }
            node = children.get(instructions.next() % children.size());
        }
        return node.encoded();
    }

    /** Numbers from 0 to 255, one after the other; after the last there are only zeros. */
    private static final class Instructions {
        private final byte[] octets;
        private int at;

        Instructions(byte[] octets) {
            this.octets = octets;
        }

        int next() {
            return at < Math.min(octets.length, MAX_INSTRUCTIONS * 4) ? octets[at++] & 0xff : 0;
        }
    }

    private DamagedChains() {}
}
