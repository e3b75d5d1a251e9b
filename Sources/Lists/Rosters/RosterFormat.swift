import Foundation

/// What a file is that was taken for a list.
enum RosterFormat {
  /// A file that isn't text, by how it begins; nil for what may be text.
  static func kind(of bytes: [UInt8]) -> RosterProblem.Kind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped(bytes) }
    if isOfOldOffice(bytes) {
      return holds("WordDocument", inUTF16: bytes) ? .otherFormat(.word) : .workbook
    }
    let known: [([UInt8], RosterProblem.Format)] = [
      (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
      ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
      (Array("GIF8".utf8), .image),
      (Array("BM".utf8) + [0], .image), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
      (Array("Rar!".utf8), .archive), ([0x1F, 0x8B, 0x08], .archive),
    ]
    return known.first { bytes.starts(with: $0.0) }.map { .otherFormat($0.1) }
  }

  /// Whether it is what offices wrote before 2007, and what they wrap around a file with a password.
  static func isOfOldOffice(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Word, Excel and LibreOffice keep their documents in zip archives with telling names.
  private static func zipped(_ bytes: [UInt8]) -> RosterProblem.Kind {
    // The names stand at the beginning of each part and again at the end of the file.
    let ends = Array(bytes.prefix(65_536)) + bytes.suffix(65_536)
    func holds(_ name: String) -> Bool { Data(ends).firstRange(of: Data(name.utf8)) != nil }
    if holds("word/") || holds("opendocument.text") { return .otherFormat(.word) }
    if holds("xl/") || holds("opendocument.spreadsheet") || bytes.count < 64 { return .workbook }
    return holds("[Content_Types].xml") ? .workbook : .otherFormat(.archive)
  }

  private static func holds(_ name: String, inUTF16 bytes: [UInt8]) -> Bool {
    let wide = Data(name.utf8.flatMap { [$0, 0] })
    return Data(bytes.prefix(4 << 20)).firstRange(of: wide) != nil
  }

  /// A text that is markup rather than a list, as systems of offices give out under `.xls`.
  static func kind(ofText text: [UInt8]) -> RosterProblem.Kind? {
    let start = String(decoding: text.prefix(4_096), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("%pdf") { return .otherFormat(.pdf) }
    if start.hasPrefix("mime-version:") { return .otherFormat(.webPage) }
    guard start.hasPrefix("<") else { return nil }
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet"), !start.contains("<html") {
      return .workbook
    }
    let tags = ["<!doctype", "<html", "<table", "<head", "<meta", "<body", "<?xml", "<!--", "<div"]
    return tags.contains(where: start.hasPrefix) ? .otherFormat(.webPage) : nil
  }

  /// Whether bytes that may be Big5 or GB18030 are Big5: read so, headings stand in them, and read
  /// the other way none do.
  static func isBig5(_ bytes: [UInt8]) -> Bool {
    // Cut at a line's end, so that no character is cut.
    let limit = min(bytes.count, 8_192)
    let end = bytes.count > limit ? bytes[..<limit].lastIndex(of: 0x0A) ?? limit : limit
    let start = Data(bytes[..<end])
    // kCFStringEncodingBig5 and kCFStringEncodingGB_18030_2000, in the form NSString gives them.
    let big5 = String(data: start, encoding: String.Encoding(rawValue: 0x8000_0A03))
    guard let big5, headings(in: big5) > 0 else { return false }
    let gb18030 = String(data: start, encoding: String.Encoding(rawValue: 0x8000_0632))
    return gb18030.map { headings(in: $0) == 0 } ?? true
  }

  private static func headings(in text: String) -> Int {
    let words = [
      "姓名", "住址", "地址", "電話", "电话", "身份", "身分", "房號", "房号", "室號", "單位", "单位", "業主", "业主", "戶主",
      "户主",
      "備註", "备注", "職務", "职务", "面積", "面积", "樓", "楼",
    ]
    return words.count { text.contains($0) }
  }
}
