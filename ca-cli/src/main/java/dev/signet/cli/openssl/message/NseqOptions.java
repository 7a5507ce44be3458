package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;

/** The options of {@code nseq}. */
final class NseqOptions {
    static final OptionTable TABLE = Tables.join(
            "nseq",
            new Option[] {
                Option.section("General"),
                Option.flag("help", "Display this summary"),
                Option.section("Input"),
                Option.of("in", Kind.INPUT_FILE, "Input file"),
                Option.section("Output"),
                Option.flag("toseq", "Output NS Sequence file"),
                Option.of("out", Kind.OUTPUT_FILE, "Output file")
            },
            CommonOptions.provider());

    private NseqOptions() {}
}
