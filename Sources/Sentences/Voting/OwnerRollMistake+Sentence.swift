import Deliberation
import Text

extension OwnerRoll.Mistake {
  /// What can't be on a register of owners, and the way out.
  package func sentence(_ language: Language) -> String {
    func rooms(_ rooms: [String]) -> String {
      language.list(Array(rooms.prefix(8)))
        + (rooms.count > 8 ? language("等\(rooms.count)套", " … (\(rooms.count) in all)") : "")
    }
    return switch self {
    case .noRoom(let place):
      language(
        "业主清册第\(place)套没有房号，请补上。", "Dwelling \(place) on the register has no name; add it.")
    case .noOwner(let room):
      language(
        "业主清册里“\(room)”没有业主，请补上姓名。", "“\(room)” on the register has no owner; add the name.")
    case .ownerTwice(let room, let name):
      language(
        "业主清册里“\(room)”的业主\(name)写了两次，请删去一个。",
        "\(name) stands twice as an owner of “\(room)”; delete one.")
    case .noArea(let room):
      language(
        "业主清册里“\(room)”没有面积，请按产权证补上。",
        "“\(room)” on the register has no area; add it by the certificate.")
    case .notItsOwners(let names, let room) where names.isEmpty:
      language(
        "业主清册里“\(room)”归在没有姓名的一人名下，请写明业主。",
        "“\(room)” on the register stands under nobody's name; name its owners.")
    case .notItsOwners(let names, let room):
      language(
        "业主清册里“\(room)”归在“\(language.list(names))”名下，与这套房的业主不符。请按产权人更正。",
        "“\(room)” stands under “\(language.list(names))”, who don't own it. Put its owners there.")
    case .ownersJoined(let names):
      language(
        "“\(language.list(names))”的几套房业主不同，却按一人计，理由又不是记录人确认。请分开，或逐处核定。",
        "The dwellings of “\(language.list(names))” have different owners and are one head by no word of the"
          + " secretary's. Part them, or confirm each.")
    case .ownerParted(let names, let all):
      language(
        "“\(language.list(names))”的\(rooms(all))按几人计，同一业主只计一人。请合并；确是同名的另一人，请核定后分开。",
        "\(rooms(all)) of “\(language.list(names))” are several heads, and one owner is one. Join them, or"
          + " confirm that they are namesakes.")
    case .bodyParted(let names, let all):
      language(
        "“\(language.list(names))”的\(rooms(all))按几人计：一个单位和建设单位未售的房屋都只计一人（法释〔2020〕17号第九条），请合并。",
        "\(rooms(all)) of “\(language.list(names))” are several heads: one body, and what a developer hasn't"
          + " sold, is one (法释〔2020〕17号, article 9). Join them.")
    case .voterNotOwner(let room, let name):
      language(
        "“\(room)”的推选人\(name)不是这套房的业主，请在业主中选一人。",
        "\(name), named to vote for “\(room)”, isn't one of its owners; name one of them.")
    }
  }
}
