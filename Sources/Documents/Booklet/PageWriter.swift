import Affairs
import Text

/// Puts what a case file says into HTML.
struct PageWriter {
  let file: CaseFile
  private let numbers: PublicNumbers

  init(_ file: CaseFile) {
    self.file = file
    numbers = PublicNumbers(contacts: NamesOfLedger(file.casebook).telephones)
  }

  /// A text as every copy prints it, no number of a person in it.
  func text(_ text: String) -> HTMLText { HTMLText(text.hidingPrivateNumbers(except: numbers)) }

  /// `某社区小地图`, where there is but one community.
  func titled(_ name: String, orAlone alone: String? = nil) -> String {
    let communities = file.ledger.defined.communities.keys
    guard communities.count == 1, let community = communities.first else { return alone ?? name }
    return file.named(community) + name
  }

  /// A label and what follows it; nothing where nothing does.
  func labelled(_ label: String, _ said: String) -> HTMLText? {
    said.isEmpty
      ? nil : .tag("p", .tag("b", label), text(said))
  }

  /// As of which day it is, and that it was treated.
  func foot(isTreated: Bool) -> HTMLText {
    let treated = isTreated ? "对涉及个人的文字作了处理。" : ""
    return .tag("p", "截至\(file.on.official)。\(treated)", with: ["class": "small"])
  }
}
