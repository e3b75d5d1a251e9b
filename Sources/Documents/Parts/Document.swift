import Deliberation
import Sentences
import Text
import Values

/// One paper as a value: what stands in it and in which order, before any format.
package struct Document: Hashable, Sendable {
  /// Which paper it is, by its name on the command line.
  package let code: String
  package let audience: Audience
  /// What is added to the line that names the copy, such as 未定稿.
  package var state: String?
  /// What stands above everything else on a copy that must not go out as it is.
  package var warning: String?
  /// Whether somebody has still to confirm its sentences; until then it isn't marked as fit for everybody.
  package var isUnconfirmed = false
  /// Which version it is, where it goes out as one.
  package var edition: PaperEdition?
  /// The title in pieces that a line break should not cut.
  package var title: [String]
  /// What a public copy calls the meeting, in the name of its file too; nil for the meeting's title.
  package var meetingTitle: String?
  /// 文号.
  package var number: String?
  /// A line in brackets below the title, as a resolution has it.
  package var caption: String?
  package var blocks: [Block]
  package var page: Page = .upright
  /// Where whoever reads it finds more; a format that can draws its code.
  package var address: WebAddress?
  /// Pictures of numbers that its words tell.
  package var charts: [Chart] = []
  /// Words of a public copy that were struck out because they name someone, a home or a
  /// telephone; for the secretary's eyes.
  package var masked: [String] = []
  /// What a public copy prints of what somebody typed freely, sentence by sentence.
  package var sentences: [PublicSentence] = []
  /// The message that goes to a group with it, a line each: on a phone's page it stands first.
  package var message: [String] = []
  /// Whom to ask, for a place of its own in an office's template.
  package var contact: [TemplateField: String] = [:]

  package init(
    kind: DocumentKind, audience: Audience, title: [String], number: String? = nil,
    caption: String? = nil, blocks: [Block], page: Page = .upright
  ) {
    self.init(
      code: kind.code, audience: audience, title: title, number: number, caption: caption,
      blocks: blocks, page: page)
  }

  init(
    code: String, audience: Audience, title: [String], number: String? = nil,
    caption: String? = nil, blocks: [Block], page: Page = .upright
  ) {
    self.code = code
    self.audience = audience
    self.title = title
    self.number = number
    self.caption = caption
    self.blocks = blocks
    self.page = page
  }

  package enum Page: Hashable, Sendable {
    case upright
    /// Turned, for wide tables.
    case wide

    /// Characters of full width in a line; GB/T 9704 sets 28.
    package var characters: Int { self == .upright ? 28 : 42 }
  }

  /// `网址：https://www.example.org/gongshi`; nil where none is given.
  package var addressLine: String? { address.map { "网址：\($0.text)" } }

  /// What stands in it, and last where to find more: for formats that draw no code.
  var blocksAndAddress: [Block] {
    blocks + (addressLine.map { [.blank, .small($0)] } ?? [])
  }

  /// What stands above everything else; nothing on a public copy that is issued.
  var heads: [String] {
    let isPlain = audience == .public && edition?.isIssued == true
    return [warning, isPlain ? nil : copyLine].compactMap { $0 }
  }

  /// The line that says for whom the copy is: `【内部】存档版　未定稿`.
  package var copyLine: String {
    (isUnconfirmed ? "" : audience.mark) + audience.name(in: .chinese)
      + (state.map { "　" + $0 } ?? "")
  }
}

/// A piece of a paper.
package enum Block: Hashable, Sendable {
  /// Indented by two characters.
  case paragraph(String)
  /// Numbered by GB/T 9704: 一、 then （一） then 1. then （1）.
  case item(Level, Int, String)
  /// Not indented, such as whom a notice is addressed to.
  case line(String)
  /// 附件 of that number begins here, on a page of its own where there are pages.
  case annex(Int)
  /// Something at its time; further lines begin where the text does.
  case moment(String, String)
  /// A label, and what follows it; further lines begin where the text does.
  case labelled(String, String)
  /// Short fields, side by side where they fit.
  case fields([Field])
  case table(TextTable)
  /// 署名 and 成文日期 at the right, without a seal.
  case signature(String, date: String)
  /// What is printed small at the foot.
  case small(String)
  case blank

  /// `附件1`.
  static func annexMark(_ number: Int) -> String { "附件\(number)" }

  /// What it says, but for the headings of tables.
  package var texts: [String] {
    switch self {
    case .paragraph(let text), .item(_, _, let text), .line(let text), .small(let text): [text]
    case .moment(let label, let text), .labelled(let label, let text): [label, text]
    case .signature(let text, let date): [text, date]
    case .fields(let fields): fields.flatMap { [$0.label, $0.text] }
    case .table(let table): table.rows.flatMap { $0 }
    case .annex(let number): [Block.annexMark(number)]
    case .blank: []
    }
  }

  /// How many times it says that words were struck out there.
  var marksOfStruckWords: Int {
    texts.reduce(0) {
      $0 + $1.split(separator: Redacted.mark, omittingEmptySubsequences: false).count - 1
    }
  }

  package struct Field: Hashable, Sendable {
    package let label: String
    package let text: String

    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }
}

/// A level of numbering by GB/T 9704. Levels may be left out in order.
package enum Level: Int, Hashable, Sendable {
  case first = 1
  case second
  case third
  case fourth

  /// `一、`, `（一）`, `1.` or `（1）`.
  package func mark(_ number: Int) -> String {
    switch self {
    case .first: "\(chineseNumeral(number))、"
    case .second: "（\(chineseNumeral(number))）"
    case .third: "\(number)."
    case .fourth: "（\(number)）"
    }
  }
}

/// A table of texts; how wide its columns are is for the format to say.
package struct TextTable: Hashable, Sendable {
  package var columns: [Column]
  package var rows: [[String]]
  /// The columns, counted from 0, whose numbers of people a format that can draw shows as bars, too.
  package var drawn: [Int]

  package init(columns: [Column], rows: [[String]], drawn: [Int] = []) {
    self.columns = columns
    self.rows = rows
    self.drawn = drawn
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let alignment: Alignment
    /// Cells to leave where something is to be written by hand.
    package let least: Int

    package init(_ title: String, _ alignment: Alignment = .leading, least: Int = 0) {
      self.title = title
      self.alignment = alignment
      self.least = least
    }
  }
}

extension Document {
  /// An empty one.
  init(code: String, audience: Audience) {
    self.init(code: code, audience: audience, title: [], blocks: [])
  }
}

extension Document {
  /// As it is pasted into a message: each paragraph a line, whole, and nothing of for whom it is.
  package var pasted: String { pastedLines.joined(separator: "\n") }

  var pastedLines: [String] {
    [title.joined()] + blocks.flatMap(\.texts).filter { !$0.isEmpty }
  }
}

extension Document {
  /// How many of its characters no typeface has, so that 〓 is printed for them.
  var missingCharacters: Int {
    (title + blocks.flatMap(\.texts)).reduce(0) { $0 + $1.missingCharacters }
  }
}
