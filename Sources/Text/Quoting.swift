extension String {
  /// As it stands within quotation marks: its own are single ones.
  package var withInnerQuotes: String {
    replacing("“", with: "‘").replacing("”", with: "’")
  }

  /// In quotation marks: `“村‘两委’商议”`.
  package var inQuotes: String { "“\(withInnerQuotes)”" }
}
