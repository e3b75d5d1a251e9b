import Foundation
import Log
import Synchronization
import TestSupport

/// What a disk may hold after the power failed, modelled from the system calls that were made.
///
/// What was synced is there. Of the rest anything may be: none of it, a beginning, all, single
/// sectors as zeros, or the length without the contents; and names that were not synced with their
/// folder may be missing.
final class FaultyDisk: Sendable {
  private struct File {
    var durable: [UInt8] = []
    var contents: [UInt8] = []
  }

  private struct State {
    var files: [File] = []
    /// Names as the programs see them, and as the disk has them.
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    var descriptors: [CInt: String] = [:]
    var opened: [CInt: Int] = [:]
    var lastOpened = (path: "", creates: false)
  }

  private let state = Mutex(State())

  /// A call that is really made.
  func made(_ call: SystemCall) {
    state.withLock { state in
      if call.name == .open {
        state.lastOpened = (call.path, call.argument & Int(O_CREAT) != 0)
        if state.lastOpened.creates, state.names[call.path] == nil {
          state.names[call.path] = state.files.count
          state.files.append(File())
        }
        return
      }
      if call.descriptor >= 0, state.descriptors[call.descriptor] == nil {
        // The first call on a descriptor follows its opening at once.
        state.descriptors[call.descriptor] = state.lastOpened.path
        state.opened[call.descriptor] = state.names[state.lastOpened.path]
      }
      let file = state.opened[call.descriptor]
      switch call.name {
      case .close:
        state.descriptors[call.descriptor] = nil
        state.opened[call.descriptor] = nil
      case .write: if let file { state.files[file].contents += call.bytes }
      case .ftruncate:
        if let file {
          state.files[file].contents.removeLast(
            state.files[file].contents.count - call.argument)
        }
      case .fdatasync, .fsync:
        if let file {
          state.files[file].durable = state.files[file].contents
        } else {
          let folder = state.descriptors[call.descriptor]! + "/"
          state.durableNames = state.durableNames.filter { !$0.key.hasPrefix(folder) }
          for (name, file) in state.names where name.hasPrefix(folder) {
            state.durableNames[name] = file
          }
        }
      case .link: state.names[call.target] = state.names[call.path]
      case .unlink: state.names[call.path] = nil
      case .rename:
        state.names[call.target] = state.names[call.path]
        state.names[call.path] = nil
      default: break
      }
    }
  }

  /// Whether a descriptor is a folder's; it may just have been opened.
  func isFolder(_ descriptor: CInt) -> Bool {
    state.withLock { state in
      state.names[state.descriptors[descriptor] ?? state.lastOpened.path] == nil
    }
  }

  /// Contents by path after a power cut now; nothing but what is guaranteed where `random` wills.
  func afterPowerCut(_ random: inout SeededGenerator) -> [String: [UInt8]] {
    state.withLock { state in
      var names = state.durableNames
      if Bool.random(using: &random) { names = state.names }
      return names.mapValues { FaultyDisk.damaged(state.files[$0], &random) }
    }
  }

  private static func damaged(_ file: File, _ random: inout SeededGenerator) -> [UInt8] {
    let sector = 512
    guard file.contents != file.durable else { return file.durable }
    guard file.contents.starts(with: file.durable) else {
      // Cut and not synced: either may be there.
      return Bool.random(using: &random) ? file.contents : file.durable
    }
    let unsynced = file.durable.count..<file.contents.count
    switch random.next() % 5 {
    case 0: return file.durable
    case 1: return file.contents
    case 2: return Array(file.contents[..<Int.random(in: unsynced, using: &random)])
    case 3:
      var bytes = file.contents
      for index in unsynced { bytes[index] = 0 }
      return bytes
    default:
      var bytes = file.contents
      for start in stride(from: 0, to: bytes.count, by: sector)
      where Bool.random(using: &random) {
        for index in max(
          start, unsynced.lowerBound)..<max(
            min(start + sector, unsynced.upperBound), unsynced.lowerBound)
        { bytes[index] = 0 }
      }
      return bytes
    }
  }
}
