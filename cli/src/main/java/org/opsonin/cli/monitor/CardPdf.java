package org.opsonin.cli.monitor;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Prints a card as PDF with the fonts every reader has.
final class CardPdf {

  private CardPdf() {}

  /// The card as PDF.
  ///
  /// @param html well-formed, as [Card] writes it
  static byte[] of(String html) {
    FontMappers.set(new BuiltInFonts());
    XRLog.setLoggingEnabled(false); // it would write to standard error
    var pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .withHtmlContent(html, null)
          .withProducer("Opsonin")
          .toStream(pdf)
          .run();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing a PDF into memory", impossible);
    }
    return pdf.toByteArray();
  }
}
