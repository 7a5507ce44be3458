package dev.signet.cli.check;

import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.lint.LintFinding;
import dev.signet.core.verify.Finding;
import dev.signet.core.verify.client.ClientAnswer;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The answers as JUnit's XML, which GitLab, Jenkins and most others show: a test case for each thing checked; a rejection is a
 * failure, what cannot be read an error.
 */
public final class JUnitReport implements Report {
    private final Path file;
    private final List<Case> cases = new ArrayList<>();

    /** Something checked, and what is wrong with it: {@code failure}, {@code error}, or nothing. */
    private record Case(String name, String fault, String message, String text, String remarks) {}

    /** Starts a report that {@link #end} writes to a file. */
    public JUnitReport(Path file) {
        this.file = file;
    }

    @Override
    public void add(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        outcome.wrongKey().ifPresent(why -> text.append(why).append('\n'));
        for (Finding finding : outcome.rejections()) {
            text.append(finding.text())
                    .append("\n  needed: ")
                    .append(finding.needed())
                    .append(" (");
            text.append(finding.reason().clause()).append(")\n");
            if (!finding.fix().isEmpty()) {
                text.append("  try: ").append(finding.fix()).append('\n');
            }
        }
        for (LintFinding finding : outcome.lint()) {
            text.append("lint ")
                    .append(finding.rule())
                    .append(": ")
                    .append(finding.text())
                    .append('\n');
        }
        for (ClientAnswer answer : outcome.refusals()) {
            text.append(answer.client().id()).append(' ').append(answer.text()).append('\n');
        }
        Outcome.Status status = outcome.status();
        boolean good = !outcome.hasLintErrors()
                && !outcome.isRefusedByClient()
                && (status == Outcome.Status.TRUSTED || status == Outcome.Status.ACCEPTED);
        String message = status == Outcome.Status.ENDING ? "trusted, and ends soon" : firstLine(text);
        cases.add(new Case(
                outcome.subject().name(), good ? "" : "failure", message, text.toString(), remarks(outcome, good)));
    }

    /** Returns what does not make the case a failure and is worth reading all the same. */
    private static String remarks(Outcome outcome, boolean good) {
        StringBuilder remarks = new StringBuilder();
        for (Finding finding : outcome.checked().warnings()) {
            remarks.append("warning: ").append(finding.text()).append('\n');
        }
        for (Baseline.Acceptance accepted : outcome.accepted()) {
            remarks.append("accepted until ")
                    .append(accepted.until())
                    .append(": ")
                    .append(accepted.finding().text())
                    .append('\n');
        }
        for (ClientAnswer answer : outcome.clients()) {
            remarks.append(answer.accepts() ? answer.client().id() + " accepts\n" : "");
        }
        for (LintFinding finding : good ? outcome.lint() : List.<LintFinding>of()) {
            remarks.append("lint ")
                    .append(finding.rule())
                    .append(": ")
                    .append(finding.text())
                    .append('\n');
        }
        return remarks.toString();
    }

    private static String firstLine(CharSequence text) {
        String all = text.toString();
        int end = all.indexOf('\n');
        return end < 0 ? all : all.substring(0, end);
    }

    @Override
    public void add(Found.Unreadable unreadable) {
        String why = String.join("\n", unreadable.failure().problem().why());
        cases.add(new Case(
                unreadable.name(), "error", unreadable.failure().problem().what(), why, ""));
    }

    @Override
    public void end() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "signet check");
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            xml.writeAttribute("failures", count("failure"));
            xml.writeAttribute("errors", count("error"));
            for (Case each : cases) {
                write(xml, each);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8), FileAccess.PUBLIC);
    }

    private String count(String fault) {
        return String.valueOf(
                cases.stream().filter(each -> each.fault().equals(fault)).count());
    }

    private static void write(XMLStreamWriter xml, Case each) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "signet.check");
        xml.writeAttribute("name", allowed(each.name()));
        if (!each.fault().isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement(each.fault());
            xml.writeAttribute("message", allowed(each.message()));
            xml.writeCharacters(allowed(each.text()));
            xml.writeEndElement();
        }
        if (!each.remarks().isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(allowed(each.remarks()));
            xml.writeEndElement();
        }
        if (!each.fault().isEmpty() || !each.remarks().isEmpty()) {
            xml.writeCharacters("\n  ");
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters; certificates and file names may hold them. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean good = point == '\t'
                    || point == '\n'
                    || point >= 0x20 && point <= 0xd7ff
                    || point >= 0xe000 && point <= 0xfffd
                    || point >= 0x10000;
            allowed.appendCodePoint(good ? point : 0xfffd);
        });
        return allowed.toString();
    }
}
