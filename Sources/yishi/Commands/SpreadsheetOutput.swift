import Office

/// Where tables go that are made for spreadsheets as well as for a terminal.
enum SpreadsheetOutput {
  /// Writes to the file, which is never written over; without one, to standard output.
  ///
  /// - Throws: a failure of usage for what no terminal can show.
  static func put(_ bytes: [UInt8], to path: String?) throws {
    if let path, path != "-" { return try PublicCopy.write(bytes, to: path) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      guard !Output.isTerminal else { throw Failure.usage(Speech.words.notForTerminal("xlsx")) }
      return Output.write(bytes, isText: false)
    }
    Output.write(text)
  }
}
