package dev.signet.core.profile;

import dev.signet.core.name.DnsNames;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.SignetException;
import java.util.Locale;

/**
 * Allows DNS names by their labels: {@code *} stands for one or more characters within a label, {@code **} for one or more
 * whole labels.
 *
 * <p>{@code *.example} allows {@code a.example}, but neither {@code a.b.example} nor {@code example}; {@code **.example} allows
 * the first two. A wildcard name is allowed if every name that it stands for is: {@code *.example} is by {@code *.example} and
 * by {@code **.example}, but not by {@code web-*.example}.
 */
final class DnsPattern implements NamePattern {
    private static final String EXAMPLES = "write names with stars such as *.internal.example (one label),"
            + " **.internal.example (one or more labels), web-*.internal.example, or ** for any name";

    private final String text;
    private final String[] labels;
    private final Glob[] globs;

    private DnsPattern(String text) {
        this.text = text;
        this.labels = text.split("\\.", -1);
        this.globs = new Glob[labels.length];
        for (int i = 0; i < labels.length; i++) {
            globs[i] = new Glob(labels[i], "");
        }
    }

    static DnsPattern parse(String text) {
        DnsPattern pattern = new DnsPattern(text);
        for (String label : pattern.labels) {
            if (label.contains(ANY) && !label.equals(ANY)) {
                throw NamePattern.problem(text, "** stands for whole labels, so nothing else can be in its label")
                        .fix(EXAMPLES)
                        .exception();
            }
        }
        // With letters for stars, what is left must be a host name in the form that names are compared in.
        String host = text.replace('*', 'x');
        String canonical;
        try {
            canonical = DnsNames.canonical(host);
        } catch (SignetException noHost) {
            throw new SignetException(
                    NamePattern.problem(text, String.join("; ", noHost.problem().why()))
                            .fix(EXAMPLES),
                    noHost);
        }
        if (!canonical.equals(host)) {
            throw NamePattern.problem(text, "patterns are written in lower case, in A-labels and without a final dot")
                    .fix("write \"" + canonical + "\"" + (text.contains("*") ? ", with * where the stars were" : ""))
                    .exception();
        }
        return pattern;
    }

    @Override
    public boolean matches(GeneralName name) {
        return name instanceof GeneralName.Dns dns && matches(dns.value());
    }

    boolean matches(String host) {
        String[] wanted = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        boolean[] reached = new boolean[wanted.length + 1];
        reached[0] = true;
        for (int i = 0; i < labels.length; i++) {
            boolean any = labels[i].equals(ANY);
            boolean[] after = new boolean[reached.length];
            for (int at = 1; at < after.length; at++) {
                boolean fits = any || labelMatches(i, wanted[at - 1]);
                after[at] = fits && (reached[at - 1] || any && after[at - 1]);
            }
            reached = after;
        }
        return reached[wanted.length];
    }

    private boolean labelMatches(int index, String label) {
        return label.equals("*") ? labels[index].equals("*") : globs[index].matches(label);
    }

    @Override
    public String text() {
        return text;
    }
}
