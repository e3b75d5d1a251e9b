import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What the papers say of one card of the ledger and of what meetings made of it, to one audience.
///
/// A public paper takes totals, verdicts, steps and structured fields from here; whatever somebody typed
/// freely goes through ``free(_:)``, as in the papers of a meeting.
struct CaseFile {
  let casebook: Casebook
  let subject: PaperSubject
  let audience: Audience
  let issuing: LedgerIssuing
  /// The matter it is of, as it stands on the day; nil for anything else.
  let matter: MatterInFull?
  /// What makes free text ready for the public; nil for the archive copy.
  let publicText: PublicText?

  /// What a household is called that is named to nobody.
  static let household = "居民家庭"

  /// - Parameter names: everybody whom the casebook names, where that was looked up already.
  init(
    _ casebook: Casebook, of subject: PaperSubject, for audience: Audience, issuing: LedgerIssuing,
    naming names: NamesOfLedger? = nil
  ) {
    (self.casebook, self.subject) = (casebook, subject)
    (self.audience, self.issuing) = (audience, issuing)
    var matter: MatterInFull?
    if case .target(.card(let id)) = subject, subject.kind(in: casebook) == .matter {
      matter = casebook.matter(id, on: issuing.on, tellingGaps: false)
    }
    self.matter = matter
    if audience == .public {
      var names = names ?? NamesOfLedger(casebook)
      names.add(issuing.dissent.sorted { $0.key < $1.key }.flatMap(\.value))
      let masking = Masking(names, heldWords: issuing.heldWords.words)
      // Whoever a matter names has one letter in all its papers.
      masking.giveLetters(in: matter.map { CaseFile.texts(of: $0.thread) } ?? [])
      publicText = PublicText(
        masking, workOrders: names.workOrders, rewritings: issuing.rewritings,
        heldWords: issuing.heldWords)
    } else {
      publicText = nil
    }
  }

  /// What was typed freely of a matter, in the order of its days.
  private static func texts(of thread: Affairs.Thread) -> [String] {
    [thread.title]
      + thread.lines.flatMap { line -> [String] in
        switch line.fact {
        case .meeting(let it): it.outcome?.points.map(\.text) ?? []
        case .reported(_, let what, let report): [what, report.text]
        case .entered(.voice(let it)): [it.text, it.answer?.reason ?? ""]
        case .entered(.pledge(let it)): [it.what ?? ""]
        case .entered(.flow(let it)): [it.item]
        case .noted(let it): [it.text]
        case .skipped(_, let reason), .sentBack(_, let reason): [reason]
        case .passed(_, let passage): [passage.despite ?? ""]
        default: []
        }
      }
  }

  var ledger: Ledger { casebook.ledger }
  var isPublic: Bool { audience == .public }
  var on: Day { issuing.on }

  // MARK: - Words

  /// What somebody typed freely, as this audience may read it.
  func free(_ text: String) -> String { publicText?.printed(text) ?? text }

  /// What should name a body, a place or a rule. It stands as it is; where it tells of somebody it is as
  /// free a text as any other.
  func named(_ text: String) -> String {
    guard let publicText else { return text }
    let isOfSomebody =
      publicText.tells(text) || !publicText.isOfNobody(text) || text.namesDwelling
    return isOfSomebody ? free(text) : text
  }

  /// Whether it names somebody or a home, so that no map may show where that is.
  func leadsToSomebody(_ text: String) -> Bool {
    text.namesDwelling || publicText?.namesSomebody(in: text) ?? false
  }

  /// A party as this audience may read it: of a household the name with the day of its consent alone,
  /// what it calls itself to others where that tells of nobody, else 居民家庭.
  func name(ofParty id: CardID) -> String {
    guard let party = ledger.party(id) else { return "" }
    guard isPublic else { return party.name }
    guard party.kind == .household else { return named(party.name) }
    if let day = party.mayBeNamed, day <= on { return party.shownAs ?? party.name }
    if let shown = party.shownAs, publicText?.isOfNobody(shown) == true { return shown }
    return CaseFile.household
  }

  /// Who binds itself: a party, or a dwelling by its room; to everybody a dwelling is 居民家庭.
  func name(of pledger: Pledge.Pledger) -> String {
    switch pledger {
    case .party(let id): return name(ofParty: id)
    case .dwelling(let room, let site):
      guard !isPublic else { return CaseFile.household }
      return (ledger.site(site)?.name ?? "") + room
    }
  }

  /// Whoever agreed in writing to be named, as they wished; a home beside the name is as free a text as any
  /// other.
  func name(ofConsenting maker: String) -> String {
    isPublic && maker.namesDwelling ? free(maker) : maker
  }

  /// A site by its name, with its 编号 where it has one.
  func name(ofSite id: CardID) -> String {
    guard let site = ledger.site(id) else { return "" }
    return named(site.name) + (site.number.map { bracketed(named($0)) } ?? "")
  }

  /// What the paper's subject is called.
  var title: String {
    if let matter { return free(matter.summary.title) }
    if case .target(.card(let id)) = subject {
      switch ledger[id: id]?.card {
      case .site(let it)?: return named(it.name)
      case .pledge(let it)?: return it.on.compactMap(\.card).map(name(ofSite:)).first ?? ""
      case .task(let it)?: return free(it.work.what)
      default: return ""
      }
    }
    return ""
  }

  /// What cards are called in sentences of the archive copy.
  var naming: CardNaming {
    CardNaming(ledger, knowing: casebook.meetings, in: .chinese, on: on)
  }

  // MARK: - What belongs to the subject

  /// All its numbers; of a site it alone.
  var numbers: [CardID] {
    if let matter { return [matter.summary.number] + matter.summary.linked }
    if case .target(.card(let id)) = subject { return [id] }
    return []
  }

  /// Pledges on it, those that wait for a place too.
  var pledges: [Pledge] {
    let own = Set(numbers.map(Target.card))
    return ledger.pledges.filter { !own.isDisjoint(with: $0.on) }
  }

  /// Days of notes and the like until the paper's day.
  var notes: [Note] {
    numbers.flatMap { casebook.notes(on: .card($0)) }.map(\.note).filter { $0.day <= on }
      .sorted { $0.day < $1.day }
  }

  /// The card of a subject without a procedure: the telephone of whoever keeps a site.
  func manager(of site: Site) -> Party? { site.manager.flatMap { ledger.party($0) } }
}

extension String {
  /// Whether it holds what is written as one dwelling's address, known to anybody or not: 501室, 2单元501,
  /// 3-2-501. Whoever lives there is told by it.
  fileprivate var namesDwelling: Bool {
    let dwelling =
      #/[0-9０-９〇零一二三四五六七八九十]{2,5}\s*室|(单元|门)\s*[0-9０-９]{3,4}|[0-9０-９]+[-－—–][0-9０-９]+[-－—–][0-9０-９]{3,4}/#
    return contains(dwelling)
  }
}
