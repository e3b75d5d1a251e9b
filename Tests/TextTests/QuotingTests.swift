import Testing
import Text

/// Quotation marks within quotation marks are single ones.
@Suite struct QuotingTests {
  @Test(arguments: [
    ("决议公开", "“决议公开”"), ("村“两委”商议", "“村‘两委’商议”"), ("", "“”"), ("a ’b", "“a ’b”"),
  ])
  func `what is quoted has single marks within`(text: String, quoted: String) {
    #expect(text.inQuotes == quoted)
  }
}
